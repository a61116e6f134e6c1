#!/usr/bin/env node
// Runs the command line with the Node version that the project pins, whatever Node started this file; libraries that
// are not installed yet are installed first.
import { main } from "../../tools/bootstrap.mjs";

main(["ouvrage", ...process.argv.slice(2)]);
