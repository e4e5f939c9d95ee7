# Every line is run by test/installed/dockerfile.server.test.ts, without a daemon: paths within the image are relative to WORKDIR.
FROM node:22.23.3-slim AS build
WORKDIR /parley
COPY package.json package-lock.json ./
COPY app/bootstrap app/bootstrap
RUN node app/bootstrap/install.mjs
COPY . .
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:22.23.3-slim
ENV NODE_ENV=production
WORKDIR /parley
# Without the sources this is an installed program, which never installs or builds.
COPY --from=build /parley/package.json /parley/LICENSE ./
COPY --from=build /parley/node_modules node_modules
COPY --from=build /parley/app/bootstrap app/bootstrap
COPY --from=build /parley/seeds seeds
COPY --from=build /parley/dist dist
USER node
EXPOSE 8080
# Any answer below 400 will do: the health call tells `loading` or `degraded` in its body, and neither is helped by a restart.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "const t = process.env.PARLEY_TOKEN; fetch('http://127.0.0.1:8080/api/health', { headers: t ? { authorization: 'Bearer ' + t } : {} }).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "app/bootstrap/parley.mjs"]
CMD ["start", "--store", "neo4j", "--host", "0.0.0.0", "--port", "8080", "--no-open"]
