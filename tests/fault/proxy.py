"""A TCP proxy with faults, to stand between creditdeskctl and the sandbox. TLS passes through it untouched."""
import dataclasses
import select
import socket
import struct
import threading

LONGEST_LOOK = 0.2  # seconds until a serving thread sees that the proxy is being closed


@dataclasses.dataclass
class Fault:
    """One thing that goes wrong. `at` counts bytes of the direction, over all connections unless `connection` names one (the
    first is 1); exactly that many bytes pass before it happens.
    what:      "reset" (RST), "end" (an orderly close), "half" (our side ends, theirs stays open), "stall" (silence)
    when:      "accepted" (before there is anybody behind us), "connected" (before the first byte), "up", "down"
    times:     how often it happens
    """
    what: str
    when: str
    at: int = 0
    connection: int = 0
    times: int = 1


class Proxy:
    def __init__(self, target):
        self.target = target
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = "https://127.0.0.1:%d" % self.listener.getsockname()[1]
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.threads = []
        self.arm()
        self.accepting = threading.Thread(target=self._accept, daemon=True)
        self.accepting.start()

    def arm(self, fault=None, latency=0.0):
        """From now on this fault, and all counts begin anew."""
        with self.lock:
            self.fault, self.latency = fault, latency
            self.left = fault.times if fault else 0
            self.passed = {"up": 0, "down": 0}
            self.connections = 0
            self.fired = 0

    def close(self):
        self.closing.set()
        self.accepting.join()
        self.listener.close()
        for thread in self.threads:
            thread.join()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _accept(self):
        while not self.closing.is_set():
            if not select.select([self.listener], [], [], LONGEST_LOOK)[0]:
                continue
            client, _ = self.listener.accept()
            with self.lock:
                self.connections += 1
                number = self.connections
            thread = threading.Thread(target=self._serve, args=(client, number), daemon=True)
            self.threads.append(thread)
            thread.start()

    def _due(self, when, number):
        """Takes the fault if it belongs to this moment."""
        with self.lock:
            fault = self.fault
            if self.left == 0 or fault.when != when or fault.connection not in (0, number):
                return None
            self.left -= 1
            self.fired += 1
            return fault.what

    def _allowed(self, way, count, number, own):
        """How many of `count` bytes may pass before the fault, and the fault if it comes after them."""
        with self.lock:
            fault = self.fault
            passed = own[way] if fault is not None and fault.connection else self.passed[way]
            if self.left > 0 and fault.when == way and fault.connection in (0, number) and passed + count >= fault.at:
                self.left -= 1
                self.fired += 1
                count, what = max(fault.at - passed, 0), fault.what
            else:
                what = None
            self.passed[way] += count
            own[way] += count
            return count, what

    def _serve(self, client, number):
        with client:
            what = self._due("accepted", number)
            if what:
                return self._happen(what, client, None)
            try:
                server = socket.create_connection(("127.0.0.1", self.target), timeout=5)
            except OSError:
                return reset(client)
            with server:
                what = self._due("connected", number)
                if what:
                    return self._happen(what, client, server)
                self._pump(client, server, number)

    def _pump(self, client, server, number):
        own = {"up": 0, "down": 0}
        while not self.closing.is_set():
            for source in select.select([client, server], [], [], LONGEST_LOOK)[0]:
                way, target = ("up", server) if source is client else ("down", client)
                try:
                    data = source.recv(65536)
                    if not data:
                        return
                    if self.latency:
                        self.closing.wait(self.latency)
                    count, what = self._allowed(way, len(data), number, own)
                    target.sendall(data[:count])
                except OSError:  # one side broke: so does the other
                    return reset(client)
                if what:
                    return self._happen(what, client, server)

    def _happen(self, what, client, server):
        if what == "reset":
            reset(client)
        elif what == "half":
            client.shutdown(socket.SHUT_WR)
            self._hold(client)
        elif what == "stall":
            self._hold(client)
        if server is not None:
            reset(server)

    def _hold(self, client):
        """Silence until the other side gives up."""
        while not self.closing.is_set():
            if select.select([client], [], [], LONGEST_LOOK)[0]:
                try:
                    if not client.recv(65536):
                        return
                except OSError:
                    return


def reset(sock):
    """Closes with RST instead of FIN."""
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    except OSError:
        pass
    sock.close()
