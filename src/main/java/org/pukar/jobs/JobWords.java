package org.pukar.jobs;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;
import org.pukar.trade.Trades;

/// Says jobs in a language, short enough that one stands on one screen. Threads share it.
public final class JobWords {
  /// The option, and its id, that stands in a list of jobs for being told of new ones.
  public static final String TELL = "alert.tell";

  private static final String LINE = "jobs.line";
  private static final String MY_LINE = "jobs.my-line";
  private static final String FULL_LINE = "jobs.full-line";
  private static final String A_DAY = "jobs.a-day";
  private static final String A_MONTH = "jobs.a-month";
  private static final String FOOD_AND_STAY = "jobs.food-and-stay";
  private static final String FOOD = "jobs.food";
  private static final String STAY = "jobs.stay";
  private static final String NEITHER = "jobs.neither";

  /// The names of all values that are told of a job.
  private static final List<String> VALUES =
      List.of(
          "job_name",
          "job_rupees",
          "job_wage",
          "job_keep",
          "job_from",
          "job_to",
          "job_seats",
          "job_employer");

  private static final String LONGEST_RUPEES = "99,999";
  private static final String LONGEST_DAY = "28-12";
  private static final String LONGEST_SEATS = "999";

  /// As the table allows.
  private static final String LONGEST_EMPLOYER = "W".repeat(24);

  /// What a name, a wage, and food and stay may have together of a screen of 80 letters that holds
  /// a whole job; a name is never denied [#SHORT_NAME] of them.
  private static final int ROOM = 47;

  private static final int SHORT_NAME = 22;

  /// What a name may have of a line in a list.
  private static final int LINE_NAME = 32;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM");

  private final Trades trades;
  private final Places places;

  public JobWords(Trades trades, Places places) {
    this.trades = trades;
    this.places = places;
  }

  /// The keys that are said here.
  static Set<String> spoken() {
    return Set.of(
        TELL, LINE, MY_LINE, FULL_LINE, A_DAY, A_MONTH, FOOD_AND_STAY, FOOD, STAY, NEITHER);
  }

  /// A job to choose from a list.
  public Option line(Job job, Catalog words) {
    return new Option(job.id().toString(), say(LINE, job, words));
  }

  /// These lines with [#TELL] among them, where it stands on the first page however long they are.
  public static List<Option> withTell(List<Option> lines, Catalog words) {
    List<Option> all = new ArrayList<>(lines);
    int before = words.language().isLatin() ? 2 : 1;
    all.add(Math.min(before, all.size()), new Option(TELL, words.say(TELL, Map.of())));
    return all;
  }

  /// How a session keeps of which work its caller wants to be told.
  ///
  /// @param work the id of a trade or a group of trades, empty for any
  /// @param place the id of a district or a State, empty for any
  public static Map<String, String> wish(String work, String place) {
    return Map.of("alert-trades", work, "alert-places", place);
  }

  /// A job in the list of those that a caller is interested in.
  Option mine(Job job, boolean isOpen, Catalog words) {
    return new Option(job.id().toString(), say(isOpen ? MY_LINE : FULL_LINE, job, words));
  }

  private String say(String key, Job job, Catalog words) {
    Map<String, Object> values = new HashMap<>(values(job, words));
    values.put("job_name", name(job, LINE_NAME, words.language()));
    return words.say(key, values);
  }

  /// All that can be said of a job, by the names that words use.
  public Map<String, String> values(Job job, Catalog words) {
    String rupees = job.wage().rupees();
    String wage = wage(job.wage().per(), rupees, words);
    String keep = words.say(keep(job), Map.of());
    int room = Math.max(SHORT_NAME, ROOM - wage.length() - keep.length());
    Map<String, String> values = new HashMap<>();
    values.put("job_name", name(job, room, words.language()));
    values.put("job_rupees", rupees);
    values.put("job_wage", wage);
    values.put("job_keep", keep);
    values.put("job_from", DAY.format(job.from()));
    values.put("job_to", DAY.format(job.to()));
    values.put("job_seats", Integer.toString(job.seats()));
    values.put("job_employer", job.employer());
    return values;
  }

  /// The same in the longest form that each can have.
  public Map<String, String> longest(Catalog words) {
    Map<String, String> values = new HashMap<>();
    values.put("job_name", longestName(SHORT_NAME, words.language()));
    values.put("job_rupees", LONGEST_RUPEES);
    values.put(
        "job_wage",
        Longest.of(Stream.of(Wage.Per.values()).map(per -> wage(per, LONGEST_RUPEES, words))));
    values.put(
        "job_keep",
        Longest.of(
            Stream.of(FOOD_AND_STAY, FOOD, STAY, NEITHER).map(key -> words.say(key, Map.of()))));
    values.put("job_from", LONGEST_DAY);
    values.put("job_to", LONGEST_DAY);
    values.put("job_seats", LONGEST_SEATS);
    values.put("job_employer", LONGEST_EMPLOYER);
    return values;
  }

  /// The shape of an action that tells all [#values] of a job.
  public ActionShape telling(ActionShape shape) {
    ActionShape telling = shape;
    for (String name : VALUES) {
      telling = telling.giving(name, words -> longest(words).getOrDefault(name, ""));
    }
    return telling;
  }

  /// Two of the longest lines to choose from.
  public List<Option> longestLines(Catalog words) {
    return withTell(longest(Stream.of(LINE, LINE), words), words);
  }

  /// The longest line of either kind in the list of those that a caller is interested in.
  List<Option> longestOfMine(Catalog words) {
    return withTell(longest(Stream.of(MY_LINE, FULL_LINE), words), words);
  }

  private List<Option> longest(Stream<String> keys, Catalog words) {
    Map<String, Object> values = new HashMap<>(longest(words));
    values.put("job_name", longestName(LINE_NAME, words.language()));
    return keys.map(key -> new Option("", words.say(key, values))).toList();
  }

  private static String wage(Wage.Per per, String rupees, Catalog words) {
    return words.say(per == Wage.Per.DAY ? A_DAY : A_MONTH, Map.of("job_rupees", rupees));
  }

  private static String keep(Job job) {
    if (job.food()) {
      return job.stay() ? FOOD_AND_STAY : FOOD;
    }
    return job.stay() ? STAY : NEITHER;
  }

  /// Trade and district; on a small screen the district alone where both are too long, and of its
  /// longest names the first words.
  private String name(Job job, int most, Language language) {
    String work = trades.find(job.trade()).map(t -> t.label(language)).orElse(job.trade());
    String place =
        places.find(job.district()).map(p -> places.name(p, language)).orElse(job.district());
    String both = work + ", " + place;
    if (language.isLatin() || both.length() <= most) {
      return both;
    }
    return firstWords(place, most);
  }

  /// As many of the first words of a name as fit.
  ///
  /// @param most letters
  public static String firstWords(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    String start = name.substring(0, most + 1);
    int end = Math.max(start.lastIndexOf(' '), start.lastIndexOf('-'));
    return end > 0 ? start.substring(0, end) : start.substring(0, most);
  }

  private String longestName(int most, Language language) {
    String trade = Longest.of(trades.all().stream().map(t -> t.label(language)));
    String place = Longest.of(places.all().stream().map(p -> places.name(p, language)));
    String both = trade + ", " + place;
    return language.isLatin() ? both : both.substring(0, Math.min(both.length(), most));
  }
}
