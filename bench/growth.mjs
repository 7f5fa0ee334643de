/**
 * How answer time, index build and memory grow with the number of agreements: the shipped ones, then copies
 * of them for invented municipalities. The questions are the same, asked of the first municipality.
 * Use: node bench/growth.mjs
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answer } from "../dist/answers/answer.js";
import { Library, NOTHING_HAPPENED } from "../dist/answers/library.js";
import { Reader } from "../dist/language/reading.js";
import { understand } from "../dist/language/understand.js";
import { readMunicipalityNames, readParties, readRegisters } from "../dist/store/registers.js";

const SETS = ["blind-due.jsonl", "blind-contents.jsonl"];
const questions = SETS.flatMap((name) =>
  readFileSync(fileURLToPath(new URL(`../test/questions/${name}`, import.meta.url)), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)),
);
const shipped = readRegisters();
const parties = readParties();

/** A register of an invented municipality: the same rows under other names. */
function copyOf(register, number) {
  const place = `ort-${"abcdefghij"[number % 10]}${"abcdefghij"[Math.floor(number / 10) % 10]}${"abcdefghij"[Math.floor(number / 100) % 10]}`;
  const moved = (id) => (id === null ? null : id.replace(/^[a-z-]+\//, `${place}/`));
  const { agreement } = register;
  return {
    ...register,
    agreement: {
      ...agreement,
      id: `${agreement.id}-${number}`,
      municipality: place,
      commissioner: moved(agreement.commissioner),
      performer: moved(agreement.performer),
    },
    meetings: register.meetings.map((meeting) => ({ ...meeting, committee: moved(meeting.committee) })),
  };
}

const registersOf = (count) =>
  Array.from({ length: count }, (_, index) =>
    index < shipped.length ? shipped[index] : copyOf(shipped[index % shipped.length], index),
  );

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function measure(count) {
  const registers = registersOf(count);
  const before = megabytes();
  const start = performance.now();
  const reader = new Reader({ registers, parties, otherMunicipalities: readMunicipalityNames() });
  const library = new Library(registers, parties);
  const build = performance.now() - start;
  const memory = megabytes() - before;
  const ask = ({ q, today }) => {
    const situation = { today, clientLocale: null, channelCommittee: null, homeMunicipality: "nykoping" };
    return answer({ understood: understand(q, reader, situation), library, happened: NOTHING_HAPPENED });
  };
  for (const question of questions) ask(question);
  const times = [];
  for (let round = 0; round < 3; round++)
    for (const question of questions) {
      const began = performance.now();
      ask(question);
      times.push(performance.now() - began);
    }
  times.sort((a, b) => a - b);
  return { count, build, memory, p50: at(times, 0.5), p99: at(times, 0.99) };
}

/** Prints a line for each number of agreements, beside the shipped ones. */
export function run() {
  const rows = [5, 5, 50, 500].map(measure).slice(1);
  for (const { count, build, memory, p50, p99 } of rows)
    console.log(
      `${String(count).padStart(4)} agreements  build ${build.toFixed(0)} ms  heap ${memory.toFixed(0)} MB  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(1)} ms  p50 ratio ${(p50 / rows[0].p50).toFixed(2)}`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) run();
