"""The engine's tests on engines with cgroup v2, in a virtual machine made here: for machines that have version 1 alone.

    make test-cgroup2
    make test-rootless

It is QEMU without KVM, so that it runs anywhere, about ten times slower than the machine. The root file system is made
once, from Debian packages, and kept in the user's cache folder.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from docker.errors import ImageNotFound
from platformdirs import user_cache_path

import languages
from runner import images, provision
from runner.engine import connect, find
from runner.errors import EngineError
from tests.engines import LANGUAGES, run_health, run_tests
from tests.engines.podman import UNMET as PODMANS

CACHE = user_cache_path("code-runner") / "cgroup2"
PACKAGES = (
    *("linux-image-cloud-amd64", "systemd-sysv", "docker.io", "podman", "iptables", "ca-certificates", "procps"),
    *("rootlesskit", "slirp4netns", "uidmap", "dbus-user-session", "libpam-systemd", "iproute2", "kmod"),
    *("crun", "fuse-overlayfs"),
)
SUITE = "bookworm"
"""Its kernel, 6.1, starts under QEMU's own processor."""
ROOT_SIZE = "8G"
BOOT_S = 900
"""Without KVM, with a busy machine around it; with an idle one it takes five minutes, most of them for the images."""
SLOWNESS = 20
HOSTILE = "memory or cgroup or fork or thread or spin or cpu or process"
"""The programs that ask the control group; a run takes ten seconds there, and all of them more than an hour."""
LISTEN = "tcp://0.0.0.0:2375"
USER = "rootless"
"""Whose the rootless engines are."""
PATHS = "Environment=PATH=/usr/sbin:/usr/bin:/sbin:/bin\n"
UNITS = f"home/{USER}/.config/systemd/user"
FILES = {
    "etc/systemd/network/10-wired.network": "[Match]\nName=en*\n[Network]\nDHCP=yes\n",
    "etc/systemd/system/docker.service.d/here.conf": (
        "[Unit]\nConditionKernelCommandLine=engine=docker\n"
        f"[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd -H {LISTEN} -H unix:///run/docker.sock\n"
        "ExecStartPost=docker load -i /images/images.tar\nTimeoutStartSec=infinity\n"
    ),
    "etc/systemd/system/docker.socket.d/here.conf": "[Unit]\nConditionKernelCommandLine=engine=docker\n",
    "etc/systemd/system/user@.service.d/delegate.conf": "[Service]\nDelegate=cpu cpuset io memory pids\n",
    f"{UNITS}/docker.service": (
        f"[Unit]\nConditionKernelCommandLine=engine=rootless-docker\n[Service]\n{PATHS}"
        'Environment="DOCKERD_ROOTLESS_ROOTLESSKIT_FLAGS=-p 0.0.0.0:2375:2375/tcp"\n'
        f"ExecStart=/usr/share/docker.io/contrib/dockerd-rootless.sh -H {LISTEN} -H unix://%t/docker.sock\n"
        "ExecStartPost=sh -c 'until docker -H unix://%t/docker.sock load -i /images/images.tar; do sleep 1; done'\n"
        "Delegate=yes\nTimeoutStartSec=infinity\n"
    ),
    f"{UNITS}/podman-here.service": (
        f"[Unit]\nConditionKernelCommandLine=engine=rootless-podman\n[Service]\n{PATHS}"
        "ExecStartPre=podman load -i /images/images.tar\n"
        f"ExecStart=podman system service --time=0 {LISTEN}\n"
        "Delegate=yes\nTimeoutStartSec=infinity\n"
    ),
    # Who is not root cannot have them loaded.
    "etc/modules-load.d/rootless.conf": "tun\noverlay\nip_tables\niptable_nat\niptable_filter\nnf_tables\nveth\n",
    f"var/lib/systemd/linger/{USER}": "",  # its services start without it
    "etc/fstab": "/dev/vdb /images ext4 ro 0 0\n",
    "etc/hostname": "cgroup2\n",
}
ENGINES: dict[str, dict[str, str]] = {
    "docker": {},
    "rootless-docker": {},
    "rootless-podman": PODMANS
    | {
        "test_confinement.py": "it opens the profile by its path, which is not in the machine",
    },
}
"""Which engine listens in the machine, and what cannot pass there."""


def main(*names: str) -> int:
    """Run them; returns an exit status."""
    for program, package in (("qemu-system-x86_64", "qemu-system-x86"), ("mmdebstrap", "mmdebstrap")):
        if not shutil.which(program):
            provision.install(package)
    for name in names:
        with _running(name) as host:
            hostile = HOSTILE if name == "docker" else None  # the same kernel and groups are asked by the others
            if status := run_tests(host, ENGINES[name], SLOWNESS, hostile) or run_health(host, SLOWNESS):
                return status
    return 0


@contextmanager
def _running(name: str) -> Iterator[str]:
    """The machine with an engine, while it runs, by the engine's address."""
    kernel, initrd, root = _machine()
    with tempfile.TemporaryDirectory() as folder:
        disk = _images(Path(folder))
        port = _free_port()
        host = f"tcp://127.0.0.1:{port}"
        words = "root=/dev/vda rw console=ttyS0 apparmor=0 systemd.unified_cgroup_hierarchy=1"
        words += f" systemd.journald.forward_to_console=1 engine={name}"
        with (Path(folder) / "console").open("wb") as console:
            machine = subprocess.Popen(
                [
                    *("qemu-system-x86_64", "-nographic", "-no-reboot", "-m", "4096", "-smp", "2"),
                    *("-cpu", "max", "-accel", "tcg,thread=multi"),
                    *("-kernel", kernel, "-initrd", initrd, "-append", words),
                    *("-drive", f"file={root},format=raw,if=virtio,snapshot=on"),
                    *("-drive", f"file={disk},format=raw,if=virtio,readonly=on"),
                    *("-netdev", f"user,id=net,hostfwd=tcp:127.0.0.1:{port}-:2375", "-device", "virtio-net,netdev=net"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=console,
            )
            try:
                if _rootless(host, machine, Path(console.name)) != name.startswith("rootless"):
                    raise SystemExit(f"{name} does not say rightly whether it is rootless")
                yield host
            finally:
                machine.kill()
                machine.wait()


def _machine() -> tuple[Path, Path, Path]:
    """Kernel, first file system and root file system, made where they are not there yet."""
    made_of = sha256(repr((SUITE, PACKAGES, FILES)).encode()).hexdigest()[:12]
    root = CACHE / f"{made_of}.ext4"
    if not root.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as made:
            folder = Path(made) / "root"
            include = ",".join(PACKAGES)
            subprocess.run(["mmdebstrap", "--variant=minbase", f"--include={include}", SUITE, folder], check=True)
            for name, text in FILES.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            (folder / "images").mkdir()
            wanted = folder / UNITS / "default.target.wants"
            wanted.mkdir()
            for unit in ("docker.service", "podman-here.service"):
                (wanted / unit).symlink_to(f"../{unit}")
            for command in (
                ["useradd", "--shell", "/bin/sh", USER],
                ["chown", "--recursive", f"{USER}:{USER}", f"/home/{USER}"],
                ["systemctl", "enable", "systemd-networkd", "docker"],
            ):
                subprocess.run(["chroot", folder, *command], check=True, capture_output=True)
            for name in ("vmlinuz", "initrd.img"):
                shutil.copy(next(folder.glob(f"boot/{name}-*")), CACHE / name)
            partial = Path(made) / "root.ext4"
            subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", folder, partial, ROOT_SIZE], check=True)
            partial.rename(root)
    return CACHE / "vmlinuz", CACHE / "initrd.img", root


def _images(folder: Path) -> Path:
    """A disk with the images of Docker here: the machine's network would take minutes for them."""
    content = folder / "content"
    content.mkdir()
    engine = connect()
    tags = [images.tag(languages.load().find(name)) for name in LANGUAGES]
    with (content / "images.tar").open("wb") as file:
        subprocess.run(["docker", "-H", engine.endpoint.host, "save", *tags], stdout=file, check=True)
    size = (content / "images.tar").stat().st_size
    disk = folder / "images.ext4"
    subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", content, disk, f"{size // (1 << 20) + 200}M"], check=True)
    return disk


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _rootless(host: str, machine: subprocess.Popen[bytes], console: Path) -> bool:
    """What the engine says of itself, as soon as it has all images, by the names that Podman changes too."""
    wanted = [images.tag(languages.load().find(name)) for name in LANGUAGES]
    deadline = time.monotonic() + BOOT_S
    while machine.poll() is None and time.monotonic() < deadline:
        with suppress(EngineError, ImageNotFound):
            engine = find(host)
            api: Any = engine.api
            for tag in wanted:
                api.inspect_image(tag)
            return engine.info.rootless
        time.sleep(2)
    raise SystemExit(f"the virtual machine did not get ready:\n{console.read_text(errors='replace')[-3000:]}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
