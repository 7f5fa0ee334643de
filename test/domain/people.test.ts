import { describe, expect, it } from "vitest";
import type { Owner, Person } from "../../src/domain/event.js";
import { type Absence, type RoleHolder, receiversOf } from "../../src/domain/people.js";

const ANNA: Person = { id: "anna", name: "Anna Ek" };
const BO: Person = { id: "bo", name: "Bo Lind" };
const EVA: Person = { id: "eva", name: "Eva Dal" };
const TODAY = "2026-07-01";

const HEAD: Owner = { kind: "role", name: "enhetschef barn och unga" };
const owned = (person: Person): Owner => ({ kind: "person", person });

const holder = (person: Person, role = "Enhetschef barn och unga"): RoleHolder => ({
  role,
  person,
  namedBy: ANNA,
  day: "2026-05-04",
});

const away = (person: Person, substitute: Person | null, until = "2026-08-15"): Absence => ({
  person,
  until,
  substitute,
});

/** Who gets it, and for whom where it is for somebody else. */
const receivers = (
  owner: Owner | null,
  holders: RoleHolder[] = [],
  absences: Absence[] = [],
  today = TODAY,
) =>
  receiversOf(owner, holders, absences, today).map(({ person, instead }) =>
    instead === null ? person.name : `${person.name} for ${instead.name}`,
  );

describe("who gets what an owner is sent", () => {
  it("nobody, where there is no owner", () => {
    expect(receivers(null, [holder(ANNA)])).toEqual([]);
  });

  it("the person who owns it, and not those who hold some role", () => {
    expect(receivers(owned(ANNA), [holder(BO)])).toEqual(["Anna Ek"]);
  });

  it("everybody who holds the role, however it is capitalised", () => {
    expect(receivers(HEAD, [holder(ANNA), holder(BO, "controller"), holder(EVA)])).toEqual([
      "Anna Ek",
      "Eva Dal",
    ]);
  });

  it("nobody, where nobody holds the role", () => {
    expect(receivers(HEAD, [holder(BO, "enhetschef barn")])).toEqual([]);
  });

  it("somebody named twice for a role gets it once", () => {
    expect(receivers(HEAD, [holder(ANNA), holder(ANNA)])).toEqual(["Anna Ek"]);
  });
});

describe("while the owner is away", () => {
  it("the substitute gets it, and whom it is for is said", () => {
    expect(receivers(owned(ANNA), [], [away(ANNA, BO)])).toEqual(["Bo Lind for Anna Ek"]);
  });

  it("the last day counts as away, the day after does not", () => {
    const absences = [away(ANNA, BO, TODAY)];
    expect(receivers(owned(ANNA), [], absences)).toEqual(["Bo Lind for Anna Ek"]);
    expect(receivers(owned(ANNA), [], absences, "2026-07-02")).toEqual(["Anna Ek"]);
  });

  it("the owner still gets it where there is no substitute", () => {
    expect(receivers(owned(ANNA), [], [away(ANNA, null)])).toEqual(["Anna Ek"]);
  });

  it("somebody else's absence changes nothing", () => {
    expect(receivers(owned(ANNA), [], [away(BO, EVA)])).toEqual(["Anna Ek"]);
  });

  it("the substitute's substitute gets it where that one is away too", () => {
    expect(receivers(owned(ANNA), [], [away(ANNA, BO), away(BO, EVA)])).toEqual(["Eva Dal for Anna Ek"]);
  });

  it("the owner keeps it where the two stand in for each other", () => {
    expect(receivers(owned(ANNA), [], [away(ANNA, BO), away(BO, ANNA)])).toEqual(["Anna Ek"]);
  });

  it("of a role's two holders one gets it once, also in the other's place", () => {
    expect(receivers(HEAD, [holder(ANNA), holder(BO)], [away(ANNA, BO)])).toEqual(["Bo Lind for Anna Ek"]);
  });
});
