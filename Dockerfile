# The server with its pages, ready to run: docker build -t parasolka .   Secrets come from the environment, never from here.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json prisma.config.ts vite.config.ts ./
COPY prisma ./prisma
COPY tools ./tools
COPY locales ./locales
COPY src ./src
RUN node tools/build.mjs

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Prisma's command line is an optional peer of its client and of the sign-in library; left out, 155 MB remain of 461.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund
# The optional packages that the server needs, compiled for this processor: password hashing, decoding of pictures.
COPY --from=build /app/node_modules/@node-rs ./node_modules/@node-rs
COPY --from=build /app/node_modules/@img ./node_modules/@img
# The client brings a query compiler for each database it knows; ours is PostgreSQL (another 53 MB).
RUN find node_modules/@prisma/client/runtime -name '*_bg.*' ! -name '*.postgresql.*' -delete
RUN mkdir empty

FROM node:24-bookworm-slim
ENV NODE_ENV=production
ENV DATA_DIR=/data
ENV PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY locales ./locales
COPY prisma/migrations ./prisma/migrations
# A folder that the server may write, though it is not root.
COPY --from=packages --chown=node:node /app/empty /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Almost all that is made for an update dies with it: a larger nursery for objects halves what collecting them costs.
CMD ["node", "--max-semi-space-size=64", "dist/main.js"]
