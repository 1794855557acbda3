# The server and the built pages. TypeScript runs as it is, so the workspace itself is the program: packages are
# linked, never copied into node_modules, and what only development needs is removed in place.
FROM node:24-bookworm-slim AS build
WORKDIR /malkoll
COPY . .
RUN node packages/toolchain/src/bootstrap.mjs --build
RUN rm -rf node_modules apps/*/node_modules packages/*/node_modules \
  && CI=true npx --yes "$(node -p 'require("./package.json").packageManager')" install --prod --frozen-lockfile \
  && rm -rf apps/web/src apps/web/e2e apps/web/node_modules apps/api/src/testing packages/toolchain

FROM debian:bookworm-slim
RUN useradd --uid 10001 --create-home --home-dir /data malkoll
WORKDIR /malkoll
COPY --from=build /malkoll .
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_ENV=production
USER malkoll
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "apps/api/src/main.ts"]
