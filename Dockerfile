# Pukar in production: the gateway alone. PostgreSQL and Redis are others' (see config/compose.yaml).
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml pom.xml
COPY scripts scripts
COPY src/main src/main
RUN scripts/package

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin pukar
WORKDIR /pukar
COPY --from=build /build/target/pukar.jar target/pukar.jar
COPY --from=build /build/target/lib target/lib
COPY scripts scripts
COPY config config
USER pukar
ENV PUKAR_MODE=production \
    PUKAR_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=3 \
    CMD curl --fail --silent --show-error "http://127.0.0.1:${PUKAR_PORT}/health/ready" || exit 1
# -s: tini reaps children also where it is not process 1 itself.
ENTRYPOINT ["tini", "-s", "--", "scripts/run"]
