# Nämndkoll as a container: built where the tools are, run without them, as nobody in particular.
# Debian and not Alpine: pictures and file locks come as binaries for its C library.

FROM node:24-bookworm-slim AS build
WORKDIR /app
# .npmrc keeps packages from running scripts of their own when they are installed.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production STATE_DIR=/data
WORKDIR /app
COPY --from=libraries /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY appPackage ./appPackage
COPY cards ./cards
COPY data ./data
RUN mkdir /data && chown node:node /data
USER node
# The only place that is written to; everything else may be read-only (compose.yaml).
VOLUME /data
EXPOSE 3978
# Well is who can answer; GET /readyz says whether it can also record, for whoever sends it people.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "dist/server/main.js"]
