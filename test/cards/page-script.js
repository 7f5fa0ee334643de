/* global AdaptiveCards, markdownit */

/** Runs in the page that `teams-client.ts` opens, and so is plain JavaScript: it never sees our types. */

const place = () => document.getElementById("card");

/** A text that is cut: it takes more room than its box, and the box does not show the rest. */
const isCut = (element) =>
  // What a field holds may be longer than the field; it can be scrolled there.
  !["INPUT", "TEXTAREA"].includes(element.tagName) &&
  element.scrollWidth > element.clientWidth + 1 &&
  getComputedStyle(element).overflowX !== "visible";

const seen = (selector) =>
  [...place().querySelectorAll(selector)].filter((element) => element.offsetParent !== null);

function overflowing() {
  const edge = place().getBoundingClientRect().right + 1;
  return seen("*")
    .filter((element) => isCut(element) || element.getBoundingClientRect().right > edge)
    .map((element) => `${element.className || element.tagName}: ${element.textContent.slice(0, 60)}`);
}

function parse(card, config) {
  // The library checks `lang` with a pattern that remembers where it stopped, and so refuses every second one.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig(config);
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return { parsed, events };
}

function useMarkdown() {
  const markdown = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
}

/** Draws a card in place of the one before, and says what was found about it. */
globalThis.drawCard = ({ card, config, css }) => {
  useMarkdown();
  document.getElementById("theme").textContent = css;
  const { parsed, events } = parse(card, config);
  const validation = parsed.validateProperties().validationEvents.map((event) => event.message);
  place().replaceChildren(parsed.render());
  return {
    events,
    validation,
    overflowing: overflowing(),
    buttons: seen(".ac-pushButton").map((button) => button.textContent),
    text: place().textContent,
  };
};
