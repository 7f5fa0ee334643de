import { clean } from "./text.js";

/** A number as Swedish tables write it: "1 234,5", "-16 236", "300 000*". `null` where the cell holds none. */
export function numberIn(cell: string): number | null {
  const text = clean(cell).replace(/[−–](?=\d)/u, "-");
  const found =
    /^(-?\d{1,3}(?:[ .]\d{3})+|-?\d+)(?:,(\d+))?\s*(?:%|tkr|mnkr|kr|kronor|\*|\d\))*\s*[*‘'|]?$/u.exec(text);
  if (!found?.[1]) return null;
  const whole = found[1].replace(/[ .]/g, "");
  return Number(found[2] === undefined ? whole : `${whole}.${found[2]}`);
}

/** An indicator's value may also have a decimal point: "3.9 %". */
export function valueIn(cell: string): number | null {
  const point = /^(-?\d+)\.(\d{1,2})\s*%?$/u.exec(clean(cell));
  return point ? Number(`${point[1]}.${point[2]}`) : numberIn(cell);
}

/** What one of the unit is in thousands of kronor; `null` where the text names no unit. */
export function unitIn(text: string): number | null {
  const found =
    /(?<!\p{L})(tkr|tusen kronor|tusental kronor|mnkr|mkr|miljoner kronor|kr(?!\/)|kronor|sek)(?!\p{L})/iu.exec(
      text,
    );
  const unit = found?.[1]?.toLowerCase();
  if (unit === undefined) return null;
  if (/^tkr|^tusen/.test(unit)) return 1;
  return /^mn|^mkr|^milj/.test(unit) ? 1000 : 0.001;
}
