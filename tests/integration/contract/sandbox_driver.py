"""Drives creditdesk-sandbox with curl and openssl, the way any outside program could. Used by the checks beside it."""
import base64
import hashlib
import json
import os
import subprocess


class Sandbox:
    """One running sandbox; ends with the object's close(), and by itself when this process is gone (--until-eof)."""

    def __init__(self, program, folder, *options):
        self.folder = folder
        self.process = subprocess.Popen([program, "--until-eof", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the sandbox did not become ready")
        self.ready = json.loads(line)
        self.url = self.ready["url"]
        self.ca = self.ready["ca"]
        self.token = ""
        self.enrolled = False

    def close(self, in_order=True):
        if in_order:
            self.process.terminate()
        else:
            self.process.stdin.close()
        return self.process.wait(timeout=30)

    def path(self, name):
        return os.path.join(self.folder, name)

    def curl(self, method, target, body=None, headers=(), identity=True, token=None, ca=None, url=None):
        """(exit status of curl, HTTP status, answer headers, body)"""
        command = ["curl", "--silent", "--request", method, "--cacert", ca or self.ca, "--max-time", "60",
                   "--dump-header", self.path("head"), "--output", self.path("body"), "--write-out", "%{http_code}"]
        if identity and self.enrolled:
            command += ["--cert", self.path("device.pem"), "--key", self.path("device.key")]
        token = self.token if token is None else token
        if token:
            command += ["--header", "Authorization: Bearer " + token]
        for header in headers:
            command += ["--header", header]
        if body is not None:
            text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
            command += ["--header", "Content-Type: application/json", "--data-binary", "@-"]
        for name in ("head", "body"):
            if os.path.exists(self.path(name)):
                os.remove(self.path(name))
        run = subprocess.run(command + [(url or self.url) + target], input=text.encode() if body is not None else b"",
                             stdout=subprocess.PIPE, check=False)
        head = {}
        if os.path.exists(self.path("head")):
            for line in open(self.path("head"), encoding="latin-1"):
                if ":" in line:
                    name, value = line.split(":", 1)
                    head[name.strip().lower()] = value.strip()
        content = open(self.path("body"), "rb").read() if os.path.exists(self.path("body")) else b""
        return run.returncode, int(run.stdout or b"0"), head, content

    def expect(self, status, method, target, **how):
        code, got, head, content = self.curl(method, target, **how)
        if code != 0 or got != status:
            raise SystemExit(f"{method} {target}: curl {code}, status {got} instead of {status}: {content[:300]!r}")
        return head, content

    def requests(self, curve="P-256"):
        """PEM certificate requests of new device and signing keys."""
        pems = []
        for name in ("device", "signing"):
            run("openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + curve, "-nodes", "-subj", "/CN=asked for",
                "-keyout", self.path(name + ".asked.key"), "-out", self.path(name + ".csr"))
            pems.append(open(self.path(name + ".csr")).read())
        return pems

    def enrolment(self, code=None, curve="P-256"):
        device, signing = self.requests(curve)
        return {"code": code or self.ready["enrolment_code"], "terminal_name": "1号窗口 𠮷", "device_request": device,
                "signing_request": signing}

    def enrol(self):
        _, content = self.expect(201, "POST", "/v1/enrolments", body=self.enrolment(), identity=False)
        answer = json.loads(content)
        for name, member in (("device.pem", "device_certificate"), ("signing.pem", "signing_certificate"),
                             ("platform.pem", "platform_certificate")):
            with open(self.path(name), "w") as file:
                file.write(answer[member])
        for name in ("device", "signing"):  # later requests make other keys
            os.replace(self.path(name + ".asked.key"), self.path(name + ".key"))
        self.enrolled = True
        return answer

    def sign_in(self, operator="clerk", **more):
        password = next(one["password"] for one in self.ready["operators"] if one["id"] == operator)
        _, content = self.expect(201, "POST", "/v1/sessions", body={"operator": operator, "password": password, **more}, token="")
        answer = json.loads(content)
        self.token = answer["token"]
        return answer

    def control(self, action, **more):
        _, content = self.expect(200, "POST", "/sandbox/control", body={"action": action, **more},
                                 token=self.ready["control_token"])
        return json.loads(content)

    def open_jws(self, compact, certificate):
        """Payload of a JWS after openssl has verified it, s in the lower half."""
        head, payload, signature = compact.split(".")
        raw = unbase64(signature)
        order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
        r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
        if len(raw) != 64 or s > order // 2:
            raise SystemExit("the signature has not the accepted form")
        with open(self.path("jws.sig"), "wb") as file:
            file.write(der_sequence(der_integer(r) + der_integer(s)))
        with open(self.path("jws.txt"), "w") as file:
            file.write(head + "." + payload)
        with open(self.path("jws.pub"), "wb") as file:
            file.write(run("openssl", "x509", "-in", certificate, "-noout", "-pubkey"))
        run("openssl", "dgst", "-sha256", "-verify", self.path("jws.pub"), "-signature", self.path("jws.sig"), self.path("jws.txt"))
        der = run("openssl", "x509", "-in", certificate, "-outform", "DER")
        want = {"alg": "ES256", "kid": base64.urlsafe_b64encode(hashlib.sha256(der).digest()[:8]).rstrip(b"=").decode()}
        if json.loads(unbase64(head)) != want:
            raise SystemExit("the header of a JWS is not what the contract says")
        return json.loads(unbase64(payload))


def run(*command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if result.returncode != 0:
        raise SystemExit(f"{command[0]} {command[1]}: {result.stderr.decode(errors='replace')}")
    return result.stdout


def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def der_integer(value):
    data = value.to_bytes(value.bit_length() // 8 + 1, "big")
    return b"\x02" + bytes([len(data)]) + data


def der_sequence(content):
    return b"\x30" + bytes([len(content)]) + content
