/** SHA-256 of bytes, 64 hexadecimal figures; none where the address is not a safe one (https, or this computer). */
export function sha256Here(): ((bytes: ArrayBuffer) => Promise<string>) | undefined {
  if (!window.isSecureContext) return undefined;
  return async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
