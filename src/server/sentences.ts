import type { Locale } from "../domain/question.js";

/** What the server itself has to say in the chat, where the bot could not. */
export type Sentences = {
  /** Something broke. The code is what the person can quote and the log can be searched for. */
  readonly broken: (code: string) => string;
  /** The store takes nothing at the moment (a full disk), so that nothing was recorded. The code as above. */
  readonly notRecorded: (code: string) => string;
  /** A press that led to nothing, from a card that is too old or not the bot's. */
  readonly nothingToPress: string;
  /** A press was answered with a message of its own. */
  readonly seeBelow: string;
  /** What was recorded is recorded, but telling the committee's channel failed. */
  readonly postFailed: string;
  /** Teams asks for something this bot does not have (a dialogue, a search). */
  readonly notOffered: string;
  /** One person, or all of a tenant's, write or press faster than the bot answers. */
  readonly tooFast: (whose: "person" | "tenant") => string;
};

const all: Record<Locale, Sentences> = {
  sv: {
    broken: (code) =>
      `Något gick fel hos mig. Försök igen om en stund; går det inte då heller, hänvisa till felkod ${code}.`,
    notRecorded: (code) =>
      `Inget är registrerat: jag kan inte spara något just nu. Försök igen om en stund; går det inte då heller, ge felkod ${code} till den som sköter programmet.`,
    nothingToPress: "Den knappen leder ingenstans längre. Ställ frågan på nytt, så får du ett aktuellt kort.",
    seeBelow: "Svaret står nedanför.",
    postFailed: "Inlägget i den andra kanalen gick inte att skicka. Det som registrerades är registrerat.",
    tooFast: (whose) =>
      whose === "person"
        ? "Nu går det fortare än jag hinner med. Vänta en halv minut och skriv igen; inget av det senaste är registrerat."
        : "Många skriver till mig just nu. Vänta en halv minut och skriv igen; inget av det senaste är registrerat.",
    notOffered: "Det har jag inget svar på. Skriv hjälp, så visar jag vad man kan fråga om.",
  },
  en: {
    broken: (code) =>
      `Something went wrong on my side. Try again in a while; if it still fails, refer to error code ${code}.`,
    notRecorded: (code) =>
      `Nothing is recorded: I cannot save anything at the moment. Try again in a while; if it still fails, give error code ${code} to whoever runs the program.`,
    nothingToPress: "That button no longer leads anywhere. Ask again, and you get a current card.",
    seeBelow: "The answer is below.",
    postFailed: "The post in the other channel could not be sent. What was recorded is recorded.",
    tooFast: (whose) =>
      whose === "person"
        ? "That is faster than I can keep up with. Wait half a minute and write again; nothing of the latest is recorded."
        : "Many people write to me just now. Wait half a minute and write again; nothing of the latest is recorded.",
    notOffered: "I have no answer to that. Write help, and I show what can be asked.",
  },
};

/** The sentences in a language; Swedish where none is known. */
export const sentences = (locale: Locale | null): Sentences => all[locale ?? "sv"];
