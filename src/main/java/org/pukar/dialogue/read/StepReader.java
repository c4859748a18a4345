package org.pukar.dialogue.read;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.written.Step;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// Reads one step; the entry that stands in it (`menu`, `choose`, `ask` ...) says which kind it is.
final class StepReader {

  private StepReader() {}

  /// @param prompt the key of the words of a step that names none: `<dialogue>.<step>`
  static Step read(String prompt, Yaml yaml) {
    if (yaml.find("menu").isPresent()) {
      yaml.only("menu", "options");
      return new Step.Menu(yaml.get("menu").text(), texts(yaml.get("options")));
    }
    if (yaml.find("choose").isPresent()) {
      yaml.only("choose", "as", "next", "prompt");
      return new Step.Choose(
          promptOf(yaml, prompt), yaml.get("choose").text(), name(yaml), yaml.get("next").text());
    }
    if (yaml.find("ask").isPresent()) {
      return ask(prompt, yaml);
    }
    if (yaml.find("do").isPresent()) {
      yaml.only("do", "next");
      return new Step.Do(yaml.get("do").text(), texts(yaml.get("next")));
    }
    if (yaml.find("call").isPresent()) {
      yaml.only("call", "as", "next");
      return call(yaml, yaml.get("call").text());
    }
    if (yaml.find("transfer").isPresent()) {
      yaml.only("transfer", "sealed", "next");
      boolean sealed = yaml.find("sealed").map(Yaml::yes).orElse(false);
      return new Step.Transfer(yaml.get("transfer").text(), sealed, texts(yaml.get("next")));
    }
    yaml.only("end");
    return new Step.End(yaml.get("end").text());
  }

  private static Step ask(String prompt, Yaml yaml) {
    yaml.only("ask", "as", "next", "prompt", "max", "min", "heard");
    String words = promptOf(yaml, prompt);
    return switch (yaml.get("ask").text()) {
      case "text" -> question(words, new Question.Text(yaml.get("max").number()), yaml);
      case "code" -> question(words, new Question.Code(yaml.get("max").number()), yaml);
      case "number" ->
          question(
              words, new Question.Whole(yaml.get("min").number(), yaml.get("max").number()), yaml);
      case "date" -> question(words, new Question.Date(), yaml);
      case "name" -> question(words, new Question.Name(), yaml);
      case "phone" -> question(words, new Question.Phone(), yaml);
      case "PIN" -> question(words, new Question.Pin(), yaml);
      // A place is asked by a dialogue of its own: typed, or found in lists.
      case "place" -> call(yaml, "place");
      case "yes-no" -> yesNo(words, yaml);
      case String kind -> throw new YamlException(yaml.line(), "`" + kind + "` cannot be asked");
    };
  }

  private static Step question(String prompt, Question question, Yaml yaml) {
    String heard = yaml.find("heard").map(Yaml::text).orElse("");
    return new Step.Ask(prompt, question, name(yaml), heard, yaml.get("next").text());
  }

  private static Step yesNo(String prompt, Yaml yaml) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    options.put(Screens.YES, yaml.get("next").get("yes").text());
    options.put(Screens.NO, yaml.get("next").get("no").text());
    return new Step.Menu(prompt, options);
  }

  private static Step call(Yaml yaml, String dialogue) {
    String next = yaml.find("next").map(Yaml::text).orElse("");
    return new Step.Call(dialogue, yaml.find("as").map(Yaml::text).orElse(""), next);
  }

  private static String name(Yaml yaml) {
    return yaml.get("as").text();
  }

  private static String promptOf(Yaml yaml, String otherwise) {
    return yaml.find("prompt").map(Yaml::text).orElse(otherwise);
  }

  private static SequencedMap<String, String> texts(Yaml yaml) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    yaml.map().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }
}
