/**
 * The department of a postcode, as its official code: "75", "2A", "971". Saint-Barthélemy and Saint-Martin share
 * the digits of Guadeloupe but are their own collectivities (977, 978). Corsica: 200 and 201 are South, the rest
 * North. A postcode names the office that delivers the mail, so a few border villages read as their neighbor.
 * Unknown (`undefined`) for anything that is not five digits, for military codes (00) and for Monaco (980).
 */
export function departmentOfPostcode(postcode: string): string | undefined {
  if (!/^\d{5}$/.test(postcode)) return undefined;
  const firstTwo = postcode.slice(0, 2);
  if (firstTwo === "00" || firstTwo === "96" || firstTwo === "99") return undefined;
  if (firstTwo === "20") return corsicanDepartment(postcode);
  if (firstTwo === "97" || firstTwo === "98") return overseasDepartment(postcode);
  return firstTwo;
}

function corsicanDepartment(postcode: string): string | undefined {
  const third = postcode[2];
  if (third === "0" || third === "1") return "2A";
  return third === "2" || third === "6" ? "2B" : undefined;
}

const overseas = ["971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988"];
const ownCollectivity = new Map([
  ["97133", "977"],
  ["97150", "978"],
]);

function overseasDepartment(postcode: string): string | undefined {
  const firstThree = postcode.slice(0, 3);
  return ownCollectivity.get(postcode) ?? (overseas.includes(firstThree) ? firstThree : undefined);
}
