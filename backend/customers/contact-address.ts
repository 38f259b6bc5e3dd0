/** Marketplaces that write for their buyers from an address of the buyer's own. */
const RELAYS =
  /@(?:(?:marketplace\.amazon|members\.ebay)\.(?:com?\.[a-z]{2}|[a-z]{2,3})|relay\.walmart\.com|messages\.etsy\.com)$/;

/**
 * How an address is compared and stored: lower case; a marketplace's relay address without what
 * follows a `+` (the marketplace marks single orders or messages there, the buyer stands before).
 * Other addresses keep it: whether `a+b@` is `a@` would be a guess.
 */
export function contactAddress(email: string): string {
  const address = email.trim().toLowerCase();
  return isRelay(address) ? address.replace(/\+[^@]*@/, '@') : address;
}

export function isRelay(address: string): boolean {
  return RELAYS.test(address);
}
