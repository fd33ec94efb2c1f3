/** The text of UTF-7, which some mail programs wrote. Source: RFC 2152. */
export const decodeUtf7 = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) => (coded === '' ? '+' : new TextDecoder('utf-16be').decode(evenPart(Buffer.from(coded, 'base64')))))

/** Left-over bits fill the last byte. */
const evenPart = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - (bytes.length % 2))
