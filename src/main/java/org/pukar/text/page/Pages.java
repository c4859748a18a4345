package org.pukar.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pukar.text.Budget;

/// Divides screens into pages that the network never cuts: every page fits its budget with its head
/// and with a hint in the head's place, so that no hint ever moves an option. The two static
/// methods may be called by any thread; the instance behind them stays in one.
public final class Pages {

  /// 9 is always more, so eight keys are left for options.
  private static final int OPTIONS_A_PAGE = 8;

  private static final int MORE = 9;
  private static final int BACK = 0;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final Sheet sheet;
  private final List<String> labels;
  private final Budget budget;
  private final Reading head;
  private int first;

  private Pages(Sheet sheet, Budget budget) {
    this.sheet = sheet;
    this.labels = sheet.options().stream().map(Pages::asOneLine).toList();
    this.budget = budget;
    this.head = new Reading(sheet.head(), budget);
  }

  /// Lays a sheet out: option lines `1 Label` with keys from 1 on each page, `9 More` on all pages
  /// but the last, `0 Back` last on every page if the sheet has a way back. A head too long to
  /// stand with an option is read first, page by page. There is always at least one page.
  ///
  /// @throws DoesNotFit if an option, or the lines of navigation, leave no room on a page
  public static List<Page> lay(Sheet sheet, Budget budget) {
    Pages pages = new Pages(sheet, budget);
    List<Page> laid = new ArrayList<>();
    do {
      laid.add(pages.next());
    } while (!pages.isDone());
    return List.copyOf(laid);
  }

  /// Divides a plain text between words; a word longer than a page between grapheme clusters.
  public static List<String> split(String text, Budget budget) {
    Reading reading = new Reading(text, budget);
    List<String> parts = new ArrayList<>();
    while (!budget.fits(reading.rest())) {
      parts.add(reading.take(budget::fits).orElseThrow(() -> new DoesNotFit("a letter", budget)));
    }
    parts.add(reading.rest());
    return List.copyOf(parts);
  }

  private boolean isDone() {
    return head.isDone() && first == labels.size();
  }

  /// The rest of the head with as many options as fit, else as much of the head as fits.
  private Page next() {
    int left = labels.size() - first;
    for (int count = Math.min(OPTIONS_A_PAGE, left); count >= Math.min(1, left); count--) {
      Page page = page(head.rest(), count, count < left);
      if (fits(page)) {
        head.finish();
        first += count;
        return page;
      }
    }
    return page(partOfHead(), 0, true);
  }

  private String partOfHead() {
    if (head.isDone()) {
      throw new DoesNotFit("option " + (first + 1), budget);
    }
    return head.take(part -> fits(page(part, 0, true)))
        .orElseThrow(() -> new DoesNotFit("the lines of navigation", budget));
  }

  private boolean fits(Page page) {
    return budget.fits(page.text()) && budget.fits(page.hinted(sheet.hint()));
  }

  private Page page(String top, int count, boolean more) {
    List<String> lines = new ArrayList<>();
    for (int key = 1; key <= count; key++) {
      lines.add(line(key, labels.get(first + key - 1)));
    }
    if (more) {
      lines.add(line(MORE, sheet.more()));
    }
    if (!sheet.back().isEmpty()) {
      lines.add(line(BACK, sheet.back()));
    }
    return new Page(top, String.join("\n", lines), first, count);
  }

  private static String line(int key, String label) {
    return key + " " + label;
  }

  /// A newline in a label could pretend to be another option.
  private static String asOneLine(String label) {
    return LINE_END.matcher(label).replaceAll(" ");
  }
}
