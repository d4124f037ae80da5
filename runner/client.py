"""Docker's client, made to notice an engine that hangs; see `runner.pulse`.

Import this module inside functions only, like `docker`: see `engine`.
"""

from __future__ import annotations

import threading
import time
from typing import Any

import docker
import requests

from runner.pulse import CALL_TIMEOUT_S, LOOK_S, PATIENCE_S, PING_TIMEOUT_S, Pulse
from runner.wire import checked


class Client(docker.APIClient):
    """A connection to an engine. Safe to use from several threads."""

    def __init__(self, *, pulse: Pulse | None = None, **settings: Any) -> None:
        self.pulse = pulse or Pulse(self.ping_once)
        super().__init__(timeout=PING_TIMEOUT_S, **settings)
        self.timeout = CALL_TIMEOUT_S

    def ping_once(self) -> None:
        """Ping the engine once.

        Raises:
            RequestException: it does not answer within `PING_TIMEOUT_S`.
        """
        super().request("GET", f"{self.base_url}/_ping", timeout=PING_TIMEOUT_S).raise_for_status()

    def merge_environment_settings(self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
        """Prefer the engine's own authority to REQUESTS_CA_BUNDLE, which is for sites."""
        own = self.verify if verify is None else verify
        return super().merge_environment_settings(url, proxies, stream, own, cert)

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request as `requests.Session` does, but abandon it if the engine hangs.

        Raises:
            ReadTimeout: the engine hangs.
        """
        answers: list[requests.Response] = []
        failures: list[BaseException] = []
        done = threading.Event()

        def call() -> None:
            try:
                answers.append(super(Client, self).request(*args, **kwargs))
            except BaseException as error:
                failures.append(error)
            done.set()

        began = time.monotonic()
        threading.Thread(target=call, name="engine call", daemon=True).start()
        if not done.wait(PATIENCE_S):
            while not done.wait(LOOK_S):
                if self.pulse.missed(began):
                    raise requests.exceptions.ReadTimeout("the engine does not answer a ping")
        if failures:
            raise failures[0]
        return answers[0]

    def call(self, method: str, path: str, body: object = None, *, base: str = "") -> Any:
        """Call the API as `Wire.call` does.

        Raises:
            Refusal: the engine refused.
            RequestException: it does not answer.
            ValueError: what it answers makes no sense.
        """
        content = {} if body is None else {"json": body}
        answer = self.request(method, f"{self.base_url}{base or f'/v{self.api_version}'}{path}", **content)
        return checked(answer.status_code, answer.content)

    def upgrade(self, path: str) -> Any:
        """Call the API as `Wire.upgrade` does; what is returned is like a socket, or has one.

        Raises:
            Refusal, RequestException, ValueError: as `call`.
        """
        upgrade = {"Connection": "Upgrade", "Upgrade": "tcp"}
        answer = self.request("POST", f"{self.base_url}/v{self.api_version}{path}", headers=upgrade, stream=True)
        if not answer.ok:
            checked(answer.status_code, answer.content)
        client: Any = self  # types-docker knows no private names
        return client._get_raw_response_socket(answer)
