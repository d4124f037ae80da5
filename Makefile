# `make run` opens the app, `make test` proves that it works; each sets up everything it needs.

PYTHON ?= python3
BIN := .venv/bin
export PYTHONDONTWRITEBYTECODE =# six processes compile the same tests: the next time they find them compiled

.PHONY: help run unit test test-thorough test-podman test-newer test-cgroup2 test-rootless check setup browser sshd compose image wheel lock docs screenshots benchmark bank-proved

help:            ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: .venv/run   ## set up whatever is missing and open the app; without a terminal, run the Python starter
	@$(BIN)/code-runner setup --yes python
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/code-runner; \
	else $(BIN)/code-runner run languages/python/starter.py -i languages/python/starter.in; fi

unit: .venv/dev browser ## run the tests that need no engine: five minutes on two cores
	$(BIN)/pytest -n 6 --durations=10 --ignore=tests/engine -m "not thorough"  # the app's tests wait half of their time

test: check setup sshd unit ## run every check that guards a release, on the real engine, with style and types: seventeen minutes on two cores
	$(BIN)/pytest -n 3 --dist loadgroup --durations=10 -m "engine and not alone and not thorough"  # they wait for limits
	$(BIN)/pytest --durations=10 -m alone

test-thorough: check setup compose ## run the rest: the whole catalogue and bank, all starters and pictures, 2,000 runs in one process
	$(BIN)/pytest -n 2 --dist loadgroup --durations=10 -m thorough

test-podman: .venv/dev setup ## run the engine's tests on Podman, installing it if it is missing
	$(BIN)/python -m tests.engines.podman

test-newer: .venv/dev setup ## run the engine's tests on the Docker and Podman of a newer Debian
	$(BIN)/python -m tests.engines.newer

test-cgroup2: .venv/dev setup ## run the engine's tests on cgroup v2, in a virtual machine
	$(BIN)/python -m tests.engines.cgroup2 docker

test-rootless: .venv/dev setup ## run the engine's tests on rootless Docker and rootless Podman, in the same virtual machine
	$(BIN)/python -m tests.engines.cgroup2 rootless-docker rootless-podman

check: .venv/dev ## check style, strict types and the import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: .venv/dev ## get an engine and all images
	@$(BIN)/code-runner setup --yes

browser:         ## get the browser that looks at pages in tests: Debian's Chromium, as root; elsewhere install one yourself
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit; done; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then echo "installing Chromium from Debian packages"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; \
	else echo "no Chromium is installed: the tests of pages in a browser are skipped"; fi

sshd:            ## in CI, get the ssh server that tests reach the engine through; elsewhere that is for you to decide
	@if [ -n "$$CI" ] && ! [ -x /usr/sbin/sshd ] && command -v apt-get >/dev/null; then echo "installing sshd from Debian packages"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends openssh-server >/dev/null; fi

compose:         ## get Docker Compose, which starts the example in a test: Debian's, as root; elsewhere install it yourself
	@docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then echo "installing Docker Compose from Debian packages"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends docker-compose >/dev/null; \
	else echo "Docker Compose is not installed: its test is skipped"; fi

image: .venv/run ## build the Docker image that bundles the program (BASE=... for another base)
	@if [ -f /etc/ssl/certs/ca-certificates.crt ]; then cp /etc/ssl/certs/ca-certificates.crt .; fi
	@docker build $(if $(BASE),--build-arg BASE=$(BASE)) -t code-runner .; status=$$?; rm -f ca-certificates.crt; exit $$status

wheel: .venv/run ## build dist/code_runner-VERSION-py3-none-any.whl, for pip, pipx and uvx
	@$(BIN)/pip wheel -q --disable-pip-version-check --no-deps --wheel-dir dist .
	@ls dist/code_runner-*.whl

lock: .venv/dev  ## pin the dependencies again
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q pyproject.toml -o requirements.txt --universal --no-header --no-emit-index-url --no-emit-find-links
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --extra serve --extra mcp --extra web --extra cluster -c requirements.txt -o requirements-dev.txt --universal --no-header --no-emit-index-url --no-emit-find-links

docs: .venv/dev  ## generate docs/keys.md from the commands
	@$(BIN)/python -c 'from tui.commands.table import page; print(page(), end="")' > docs/keys.md

bank-proved: .venv/dev setup ## prove every built-in problem and record it, so that `make test` proves only the changed ones
	$(BIN)/pytest -n 2 -m thorough tests/engine/test_bank.py
	$(BIN)/python -m tests.engine.test_bank

screenshots: .venv/dev setup ## take screenshots/ and the recording from the running app on real runs; takes two minutes
	$(BIN)/python -m screenshots

benchmark: .venv/dev setup ## repeat the README's measurements: every table, JSON and charts in benchmarks/results; half an hour
	$(BIN)/python -m benchmarks

# Debian ships Python without venv; install it if we are root.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "code-runner needs Python 3.11 or newer"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; apt-get update && apt-get install -y python3-venv && $(PYTHON) -m venv .venv; }

.venv/run: requirements.txt pyproject.toml | .venv/bin/python
	@echo "installing the locked dependencies into .venv"
	@$(BIN)/pip install -q --disable-pip-version-check -r requirements.txt
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/dev: .venv/run requirements-dev.txt
	@echo "installing the locked development tools into .venv"
	@$(BIN)/pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@
