import { FILE_HOURS, type Links, type OfYear, PICTURE_DAYS } from "../../bot/links.js";
import type { SignedLinks } from "./signed-links.js";

const query = ({ committee, year, locale }: OfYear): string =>
  String(new URLSearchParams({ committee, year: String(year), locale }));

/**
 * The addresses of an installation.
 * @param origin where people reach it ("https://namndkoll.example.se"), asked each time: in local mode the port is
 *   known only when the program listens
 */
export function publicLinks(origin: () => string, links: SignedLinks): Links {
  const address = (path: string) => `${origin()}${path}`;
  return {
    address,
    picture: (kind, of, theme) =>
      address(links.signFor(`/pictures/${kind}.png?${query(of)}&theme=${theme}`, PICTURE_DAYS * 24)),
    sheet: (kind, of) =>
      address(links.signFor(`/pictures/${kind}.svg?${query(of)}&print=1`, PICTURE_DAYS * 24)),
    file: (kind, of) => address(links.signFor(`/files/${kind}?${query(of)}`, FILE_HOURS)),
    agenda: (of) => address(links.signFor(`/agenda?${new URLSearchParams(of)}`, FILE_HOURS)),
    overview: (under = "") => address(`/overview${under}`),
  };
}
