// Lets better-sqlite3 13 be compiled for Node-API 9 (Node 20, Electron 33) with its sources untouched: this header
// is put before each of them by the compiler (-include).
//
// The one thing better-sqlite3 needs of Node-API 10 is a persistent reference to a string: napi_create_reference takes
// any value only from version 10 on, before that objects, functions and symbols. So here a string is kept as the only
// element of an array, and the reference is held to that array.

#ifndef TSUZURI_NATIVE_NAPI9_H
#define TSUZURI_NATIVE_NAPI9_H

#undef NAPI_VERSION
#define NAPI_VERSION 9

#include <napi.h>

#include <utility>

namespace Napi {

template <>
class Reference<String> {
 public:
  static Reference New(const String& text, uint32_t initialRefcount = 0) {
    Reference made;
    if (text.IsEmpty()) return made;
    HandleScope scope(text.Env());
    Array holder = Array::New(text.Env(), 1);
    if (napi_set_element(text.Env(), holder, 0, text) != napi_ok) return made;
    made.holder_ = Reference<Array>::New(holder, initialRefcount);
    return made;
  }

  Reference() = default;
  Reference(Reference&&) = default;
  Reference& operator=(Reference&&) = default;
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;

  String Value() const {
    napi_value text = nullptr;
    if (!holder_.IsEmpty() && napi_get_element(holder_.Env(), holder_.Value(), 0, &text) != napi_ok) text = nullptr;
    return String(holder_.Env(), text);
  }

  bool IsEmpty() const { return holder_.IsEmpty(); }

 private:
  Reference<Array> holder_;
};

}  // namespace Napi

#endif  // TSUZURI_NATIVE_NAPI9_H
