"""Validates HAR entries against an OpenAPI 3.0 document. The schemas are judged by the public jsonschema library."""
import base64
import json
import re
from urllib.parse import parse_qsl, unquote, urlsplit

import jsonschema

FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("date-time")
def _is_date_time(value):
    return not isinstance(value, str) or re.fullmatch(
        r"\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.]\d+)?(Z|[+-]\d\d:\d\d)", value) is not None


class Contract:
    def __init__(self, document):
        self.document = document
        self.operations = []
        for path, item in document["paths"].items():
            form = re.compile("".join(f"(?P<{part[1:-1]}>[^/]+)" if part.startswith("{") else re.escape(part)
                                      for part in re.split(r"(\{[^}]+\})", path)))
            for method, operation in item.items():
                self.operations.append((method.upper(), form, operation))

    def resolve(self, node):
        while "$ref" in node:
            target = self.document
            for part in node["$ref"].split("/")[1:]:
                target = target[part]
            node = target
        return node

    def schema_errors(self, value, schema):
        root = {"allOf": [schema], "components": self.document["components"]}
        return [f"{'/'.join(str(p) for p in error.absolute_path)}: {error.message}"[:300]
                for error in jsonschema.Draft4Validator(root, format_checker=FORMATS).iter_errors(value)]

    def named(self, name, value):
        return self.schema_errors(value, {"$ref": "#/components/schemas/" + name})

    def entry_errors(self, entry):
        """(operationId, status, errors) of one HAR entry."""
        request, response = entry["request"], entry["response"]
        url = urlsplit(request["url"])
        for method, form, operation in self.operations:
            match = form.fullmatch(url.path)
            if match and method == request["method"]:
                errors = self._request_errors(operation, request, url, match) if response["status"] < 400 else []
                return operation["operationId"], response["status"], errors + self._response_errors(operation, response)
        return None, response["status"], [f"{request['method']} {url.path} is not in the contract"]

    def _request_errors(self, operation, request, url, match):
        errors = []
        headers = {h["name"].lower(): h["value"] for h in request["headers"]}
        query = dict(parse_qsl(url.query))
        for parameter in map(self.resolve, operation.get("parameters", [])):
            place = {"path": match.groupdict(), "query": query, "header": headers}[parameter["in"]]
            name = parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]
            if name not in place:
                errors += [f"parameter {name} is missing"] if parameter.get("required") else []
                continue
            value = unquote(place[name])
            if self.resolve(parameter["schema"]).get("type") == "integer":
                value = int(value)
            errors += self.schema_errors(value, parameter["schema"])
        if operation.get("security") and not headers.get("authorization"):
            errors.append("no Authorization")
        if "requestBody" in operation:
            body = self.resolve(operation["requestBody"])["content"]["application/json"]
            errors += self.schema_errors(json.loads(request["postData"]["text"]), body["schema"])
        return errors

    def _response_errors(self, operation, response):
        documented = operation["responses"].get(str(response["status"]))
        if documented is None:
            return [f"status {response['status']} is not documented"]
        documented = self.resolve(documented)
        headers = {h["name"].lower(): h["value"] for h in response["headers"]}
        errors = []
        for name, header in documented.get("headers", {}).items():
            header = self.resolve(header)
            if name.lower() in headers:
                value = headers[name.lower()]
                whole = self.resolve(header["schema"]).get("type") == "integer"
                errors += self.schema_errors(int(value) if whole else value, header["schema"])
            elif header.get("required"):
                errors.append(f"header {name} is missing")
        content = response["content"]
        if "content" not in documented:
            return errors + (["a body where none is documented"] if content["size"] else [])
        media = documented["content"].get(content["mimeType"])
        if media is None:
            return errors + [f"media type {content['mimeType']} is not documented"]
        value = content["text"]
        if "json" in content["mimeType"]:
            value = json.loads(value)
        elif content.get("encoding") == "base64":
            value = base64.b64decode(value, validate=True).decode("latin-1")
        return errors + self.schema_errors(value, media["schema"])
