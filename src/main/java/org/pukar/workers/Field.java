package org.pukar.workers;

/// What a record has that its worker can correct, under the name by which dialogues know it.
enum Field {
  NAME("name"),
  TRADE("trade"),
  HOME("home"),
  WORK("work"),
  LANGUAGE("language");

  private final String code;

  Field(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
