# The server is built, as by npm start; migrations and data commands run as they are written, so the workspace is here
# too: packages are linked, never copied into node_modules, where types are not stripped. The Node that runs it is the
# one of the lock file, as everywhere else; the first image's only starts the build.
FROM node:24-bookworm-slim AS built
WORKDIR /malkoll
COPY . .
RUN node packages/toolchain/src/bootstrap.mjs --build

FROM node:24-bookworm-slim AS program
WORKDIR /malkoll
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api apps/api
COPY packages/charts packages/charts
COPY packages/contracts packages/contracts
COPY packages/domain packages/domain
RUN CI=true npx --yes "$(node -p 'require("./package.json").packageManager')" install --prod --frozen-lockfile \
  && rm -rf apps/api/bench apps/api/src/testing \
  && find apps packages \( -name node_modules -prune \) -o -name '*.test.ts*' -exec rm {} +
COPY migrations migrations
COPY seeds seeds
COPY --from=built /malkoll/apps/web/dist apps/web/dist
COPY --from=built /malkoll/apps/api/dist apps/api/dist
# A clone made under a strict umask is copied with its modes; the program runs as another account than its owner.
RUN chmod -R a+rX .

FROM debian:bookworm-slim
RUN useradd --uid 10001 --create-home --home-dir /data malkoll
WORKDIR /malkoll
# Owned by root: the program cannot change itself. All that it writes is in /data, and in /tmp.
COPY --from=program /malkoll .
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_ENV=production
# What Node compiles is kept for the account that started it, and cannot be kept later. Without a port the server is
# loaded, and refuses to start.
RUN mkdir node_modules/.cache && chown 10001:10001 node_modules/.cache \
  && ! PORT=none setpriv --reuid=10001 --regid=10001 --clear-groups \
    node_modules/.bin/node --max-semi-space-size=4 apps/api/dist/main.js \
  && ls node_modules/.cache/malkoll/*/* \
  && chown -R root:root node_modules/.cache && chmod -R a+rX node_modules/.cache
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The first process of the container, so that it gets SIGTERM itself and lets running requests finish.
ENTRYPOINT ["node_modules/.bin/node"]
CMD ["--max-semi-space-size=4", "apps/api/dist/main.js"]
