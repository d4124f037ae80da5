"""The engine's tests on an engine with cgroup v2: a virtual machine, made here, for machines that have version 1 alone.

    make test-cgroup2

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
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

import languages
from runner import images, provision
from runner.engine import connect, find
from runner.errors import EngineError
from tests.engines import LANGUAGES, run_health, run_tests

CACHE = user_cache_path("code-runner") / "cgroup2"
PACKAGES = ("linux-image-cloud-amd64", "systemd-sysv", "docker.io", "iptables", "ca-certificates", "procps")
SUITE = "bookworm"
"""Its kernel, 6.1, starts under QEMU's own processor."""
ROOT_SIZE = "6G"
BOOT_S = 900
"""Without KVM, with a busy machine around it; with an idle one it takes five minutes, most of them for the images."""
SLOWNESS = 20
HOSTILE = "memory or cgroup or fork or thread or spin or cpu or process"
"""The programs that ask the control group; a run takes ten seconds there, and all of them more than an hour."""
FILES = {
    "etc/systemd/network/10-wired.network": "[Match]\nName=en*\n[Network]\nDHCP=yes\n",
    "etc/systemd/system/docker.service.d/port.conf": (
        "[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd -H tcp://0.0.0.0:2375 -H unix:///run/docker.sock\n"
    ),
    "etc/systemd/system/images.service": (
        "[Unit]\nAfter=docker.service\nRequires=docker.service\n"
        "[Service]\nType=oneshot\nTimeoutStartSec=infinity\n"
        "ExecStart=/bin/sh -c 'mkdir -p /images && mount -o ro /dev/vdb /images && docker load -i /images/images.tar'\n"
        "[Install]\nWantedBy=multi-user.target\n"
    ),
    "etc/fstab": "",
    "etc/hostname": "cgroup2\n",
}
UNMET: dict[str, str] = {}


def main() -> int:
    """Run them; returns an exit status."""
    for program, package in (("qemu-system-x86_64", "qemu-system-x86"), ("mmdebstrap", "mmdebstrap")):
        if not shutil.which(program):
            provision.install(package)
    kernel, initrd, root = _machine()
    with tempfile.TemporaryDirectory() as folder:
        disk = _images(Path(folder))
        port = _free_port()
        host = f"tcp://127.0.0.1:{port}"
        with (Path(folder) / "console").open("wb") as console:
            machine = subprocess.Popen(
                [
                    *("qemu-system-x86_64", "-nographic", "-no-reboot", "-m", "4096", "-smp", "2"),
                    *("-cpu", "max", "-accel", "tcg,thread=multi", "-kernel", kernel, "-initrd", initrd),
                    *("-append", "root=/dev/vda rw console=ttyS0 apparmor=0 systemd.unified_cgroup_hierarchy=1"),
                    *("-drive", f"file={root},format=raw,if=virtio,snapshot=on"),
                    *("-drive", f"file={disk},format=raw,if=virtio,readonly=on"),
                    *("-netdev", f"user,id=net,hostfwd=tcp:127.0.0.1:{port}-:2375", "-device", "virtio-net,netdev=net"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=console,
            )
            try:
                _wait(host, machine, Path(console.name))
                return run_tests(host, UNMET, SLOWNESS, HOSTILE) or run_health(host, SLOWNESS)
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
            for unit in ("systemd-networkd", "docker", "images"):
                subprocess.run(["chroot", folder, "systemctl", "enable", unit], check=True, capture_output=True)
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


def _wait(host: str, machine: subprocess.Popen[bytes], console: Path) -> None:
    """Until the engine has all images."""
    wanted = {images.tag(languages.load().find(name)) for name in LANGUAGES}
    deadline = time.monotonic() + BOOT_S
    while machine.poll() is None and time.monotonic() < deadline:
        try:
            if wanted <= {tag for image in find(host).api.images() for tag in image["RepoTags"] or []}:
                return
        except EngineError:
            pass
        time.sleep(2)
    raise SystemExit(f"the virtual machine did not get ready:\n{console.read_text(errors='replace')[-3000:]}")


if __name__ == "__main__":
    sys.exit(main())
