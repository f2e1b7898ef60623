"""AES-GCM by OpenSSL's library itself: the openssl program does not offer it."""
import ctypes
import ctypes.util

_CRYPTO = ctypes.CDLL(ctypes.util.find_library("crypto"))
for _name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_gcm"):
    getattr(_CRYPTO, _name).restype = ctypes.c_void_p
_SET_TAG = 0x11


def open_gcm(key, nonce, ciphertext, tag, context):
    """The plaintext, or None if the tag does not hold."""
    cipher = ctypes.c_void_p(_CRYPTO.EVP_CIPHER_CTX_new())
    plain = ctypes.create_string_buffer(len(ciphertext) + 16)
    size = ctypes.c_int()
    try:
        _CRYPTO.EVP_DecryptInit_ex(cipher, ctypes.c_void_p(_CRYPTO.EVP_aes_256_gcm()), None, key, nonce)
        _CRYPTO.EVP_DecryptUpdate(cipher, None, ctypes.byref(size), context, len(context))
        _CRYPTO.EVP_DecryptUpdate(cipher, plain, ctypes.byref(size), ciphertext, len(ciphertext))
        done = size.value
        _CRYPTO.EVP_CIPHER_CTX_ctrl(cipher, _SET_TAG, len(tag), tag)
        good = _CRYPTO.EVP_DecryptFinal_ex(cipher, ctypes.byref(plain, done), ctypes.byref(size)) == 1
        return plain.raw[:done] if good else None
    finally:
        _CRYPTO.EVP_CIPHER_CTX_free(cipher)
