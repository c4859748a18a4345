package org.pukar.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What may stand in a provider's documents, and where. Immutable; threads share it.
///
/// @param rules by the element's name
public record Grammar(Map<String, Rule> rules) {

  /// What an element may hold.
  ///
  /// @param holdsText whether words stand in it, and no elements
  public record Rule(Set<String> attributes, Set<String> children, boolean holdsText) {
    public static Rule text(String... attributes) {
      return new Rule(Set.of(attributes), Set.of(), true);
    }

    public static Rule empty(String... attributes) {
      return new Rule(Set.of(attributes), Set.of(), false);
    }

    public Rule with(String... nested) {
      return new Rule(attributes, Set.of(nested), false);
    }
  }

  /// Reads a document that must keep to the grammar, and writes its verbs one a line: name,
  /// attributes in order of their names, words; what is nested stands in brackets.
  public List<String> lines(String xml) {
    Element root = parsed(xml).getDocumentElement();
    assertThat(root.getTagName()).isEqualToIgnoringCase("Response");
    checked(root);
    return children(root).map(Grammar::line).toList();
  }

  private void checked(Element element) {
    Rule rule =
        Optional.ofNullable(rules.get(element.getTagName()))
            .orElseThrow(() -> new AssertionError("unknown: " + element.getTagName()));
    assertThat(attributes(element).keySet()).isSubsetOf(rule.attributes());
    assertThat(children(element).map(Element::getTagName).toList()).isSubsetOf(rule.children());
    assertThat(!element.getTextContent().isBlank() && children(element).findAny().isEmpty())
        .as("words in " + element.getTagName())
        .isEqualTo(rule.holdsText());
    children(element).forEach(this::checked);
  }

  private static String line(Element element) {
    String head = element.getTagName();
    for (Map.Entry<String, String> one : attributes(element).entrySet()) {
      head += " " + one.getKey() + "=" + one.getValue();
    }
    List<String> nested = children(element).map(Grammar::line).toList();
    if (!nested.isEmpty()) {
      return head + " " + nested;
    }
    return element.getTextContent().isEmpty() ? head : head + ": " + element.getTextContent();
  }

  private static Map<String, String> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(element.getAttributes()::item)
        .collect(
            Collectors.toMap(Node::getNodeName, Node::getNodeValue, (one, _) -> one, TreeMap::new));
  }

  private static Stream<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Document parsed(String xml) {
    try {
      DocumentBuilderFactory readers = DocumentBuilderFactory.newDefaultInstance();
      readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return readers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(xml, e);
    }
  }
}
