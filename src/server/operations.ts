import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PortError } from "./http.js";
import type { Metrics } from "./metrics.js";

/** The port for whoever watches over the program, listening. */
export type Operations = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Answers `GET /metrics` on a port of its own, which people who talk to the bot do not reach.
 * @throws PortError where the port is taken or not allowed.
 */
export async function listenForOperations(host: string, port: number, metrics: Metrics): Promise<Operations> {
  const server = createServer(async (request, response) => {
    const isOurs = request.method === "GET" && request.url?.split("?")[0] === "/metrics";
    const text = isOurs ? await metrics.text().catch(() => null) : null;
    response.writeHead(!isOurs ? 404 : text === null ? 500 : 200, {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(text ?? "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new PortError(
          `Cannot listen on ${host}, port ${port}: ${error.message}. Set METRICS_PORT to another one.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
