/**
 * What is left of the program's promises when it is killed: eight clients hand in reports over HTTP all the time,
 * and the program is ended by SIGKILL at random moments, 200 times in one folder (or as often as ROUNDS says).
 * Printed: how many reports people were told are recorded, how many deliveries the kills left without an
 * answer, and how many of the former are missing or doubled.
 */
import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function run(print = console.log) {
  const rounds = process.env.ROUNDS ?? "200";
  const seed = String(Date.now() % 1_000_000);
  const args = [at("../test/store/child/run.mjs"), at("../test/server/torture/main.ts"), rounds, seed];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: at("..") });
  const { told, unanswered, lost, doubled, odd } = await json(child.stdout);
  print(
    `killed ${rounds} times (seed ${seed}): ${told} reports told as recorded, ${unanswered} left unanswered;`,
  );
  print(`${lost.length} lost, ${doubled.length} doubled, ${odd.length} odd answers`);
  return [];
}
