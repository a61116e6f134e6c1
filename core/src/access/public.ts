export { accessRoutes } from "./contract.ts";
export { type Role, roles, type UseCase } from "./model.ts";
export { type Route, type RouteInput, type RouteOutput, route } from "./route.ts";
