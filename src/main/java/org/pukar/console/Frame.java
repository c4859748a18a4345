package org.pukar.console;

import java.util.List;
import java.util.Optional;
import org.pukar.access.accounts.Visit;
import org.pukar.text.Language;

/// What stands around a page. Immutable.
///
/// @param title of the page
/// @param visit who is signed in; empty before
/// @param nav the pages that she may open
/// @param at the path of the one that she is at
/// @param topics what she is told at once, an address; empty: nothing
public record Frame(
    Words words,
    String title,
    Optional<Visit> visit,
    List<Nav> nav,
    String at,
    boolean isDemo,
    Files files,
    List<Language> languages,
    String topics) {

  private static final String FOUND = SignInPages.HOME + "/cases";

  public Frame {
    nav = List.copyOf(nav);
    languages = List.copyOf(languages);
  }

  /// The addresses of what every page needs.
  public record Files(String look, String style, String script, String icon) {}

  /// What proves that a form is of a page of ours.
  public String token() {
    return visit.map(Visit::token).orElse("");
  }

  /// Whether she may look for cases: where these are listed, they are found.
  public boolean finds() {
    return nav.stream().anyMatch(one -> one.path().equals(FOUND));
  }

  /// The groups of the list of pages, in their order.
  public List<String> groups() {
    return nav.stream().map(Nav::group).distinct().toList();
  }

  /// The pages of a group.
  public List<Nav> of(String group) {
    return nav.stream().filter(one -> one.group().equals(group)).toList();
  }

  @Override
  public String toString() {
    return "Frame[" + at + "]";
  }
}
