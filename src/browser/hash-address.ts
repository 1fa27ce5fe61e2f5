import { withoutFragment } from "../settings/visits.ts";

/**
 * What an address is remembered by: 43 characters, whatever place in the page it names. Addresses can be two million long, and nobody who
 * reads what is stored is to read where the reader has been.
 */
export async function hashAddress(address: string): Promise<string> {
  const bytes = new TextEncoder().encode(withoutFragment(address));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash)).slice(0, 43);
}
