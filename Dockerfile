# The program and its health harness; it works through the host's engine:
#
#   docker build -t my-runner .
#   docker run --rm -v /var/run/docker.sock:/var/run/docker.sock my-runner
#
# Any other command of ours works the same way: `my-runner languages`, `my-runner images`, …; for `serve` and `web`,
# which need a port and a token, see docs/serve.md.
# BASE may be any Debian or Ubuntu image, with Python 3.11 or newer or without. Where downloads go
# through a proxy with a certificate of its own, put the host's bundle, ca-certificates.crt, beside
# this file first (`make image` does): it is used while building and does not stay.
ARG BASE=python:3.13-slim
FROM ${BASE}
WORKDIR /opt/code-runner
RUN command -v python3 >/dev/null && python3 -m venv --help >/dev/null \
    || { apt-get update && apt-get install -y --no-install-recommends python3 python3-venv && rm -rf /var/lib/apt/lists/*; }
COPY pyproject.toml requirements.txt requirements-dev.txt README.md LICENSE ca-certificates.cr[t] ./
COPY foundation foundation
COPY languages languages
COPY runner runner
COPY problems problems
COPY serve serve
COPY tui tui
RUN python3 -m venv .venv \
    && if [ -s ca-certificates.crt ]; then export PIP_CERT="$PWD/ca-certificates.crt"; fi \
    && .venv/bin/pip install -q --no-cache-dir -r requirements.txt \
    && .venv/bin/pip install -q --no-cache-dir -c requirements-dev.txt '.[web,mcp]' \
    && rm -f ca-certificates.crt
ENV PATH=/opt/code-runner/.venv/bin:$PATH
ENTRYPOINT ["code-runner"]
CMD ["health"]
