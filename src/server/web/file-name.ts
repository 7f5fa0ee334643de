/** Letters that header lines of old cannot hold, as they are written without their dots and rings. */
const PLAIN: Readonly<Record<string, string>> = {
  å: "a",
  ä: "a",
  ö: "o",
  Å: "A",
  Ä: "A",
  Ö: "O",
  é: "e",
  É: "E",
};

/** What RFC 5987 lets stand in a value as it is; everything else is written as octets of UTF-8 in hex. */
const extended = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The header line by which a browser saves a file under a name (RFC 6266): for those that read RFC 5987 with å, ä and
 * ö, for all others without. Nothing of a name can end the line or the value.
 */
export function attachment(name: string): string {
  const whole = name.toWellFormed().replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " ");
  const plain = whole.replaceAll(/[^\x20-\x7e]/g, (sign) => PLAIN[sign] ?? "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(whole)}`;
}
