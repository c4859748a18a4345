package org.pukar.conversation.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.Ringing;
import org.pukar.conversation.walk.Persons;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.heard.Sentence;
import org.pukar.dialogue.heard.Wants;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Calls through the real dialogues, on real stores.
class CallTest {
  private static House house;

  @BeforeAll
  static void open() throws Exception {
    house = House.fresh();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Ringing entered(String phone, Language language) {
    return house.call(phone).choose(language.label()).choose(house.say(language, "welcome.agree"));
  }

  @Test
  void aStrangerHearsEachLanguageInItself() {
    Ringing call = house.call("9000600001");
    assertThat(call.words())
        .isEqualTo(
            """
            Pukar
            English: press 1.
            हिन्दी: 2 दबाइए।
            ଓଡ଼ିଆ: 3 ଦବାନ୍ତୁ।
            বাংলা: 4 টিপুন।
            മലയാളം: 5 അമർത്തൂ.\
            """);
    assertThat(call.prompt().sentences().get(2))
        .isInstanceOfSatisfying(
            Sentence.Words.class, words -> assertThat(words.language()).isEqualTo(Language.HINDI));
    assertThat(call.wants()).isEqualTo(new Wants.Key());
  }

  @Test
  void noMoreThanFiveAreOfferedAtOnce() {
    Ringing call = entered("9000600002", Language.ENGLISH);
    assertThat(call.words().lines().filter(line -> line.matches(".*press [1-5]\\."))).hasSize(5);
    assertThat(call.words()).contains("More: press 9.").doesNotContain("press 0");
    assertThat(call.press("9").words()).isEqualTo("Language: press 1.");
    assertThat(call.press("0").words()).contains("Jobs: press 1.");
  }

  @Test
  void aComplaintIsSpokenAndHeardBeforeItIsKept() throws SQLException {
    house.stored().run("INSERT INTO pins VALUES ('766001', 'd358')");
    PhoneNumber phone = new PhoneNumber("+919000600003");
    UUID first = house.recordings().note("twilio", "https://recordings.example/1", phone);
    UUID second = house.recordings().note("twilio", "https://recordings.example/2", phone);
    Ringing call = entered("9000600003", Language.ODIA);
    call.choose(house.say(Language.ODIA, "main.complaint"));
    call.choose(house.say(Language.ODIA, "complaint.new"));
    call.choose(house.say(Language.ODIA, "grievance.W"));
    assertThat(call.wants()).isEqualTo(new Wants.Recording(120));
    assertThat(call.say(first).prompt().sentences()).contains(new Sentence.Recorded(first));
    assertThat(call.press("2").wants()).isEqualTo(new Wants.Recording(120));
    assertThat(call.say(second).prompt().sentences()).contains(new Sentence.Recorded(second));
    assertThat(call.press("1").wants()).isEqualTo(new Wants.Digits(40));
    call.press("766001").press("1");
    assertThat(call.ended()).as(call.words()).isTrue();
    assertThat(call.words()).containsPattern("\\d{3} \\d{3} \\d{3}");
  }

  @Test
  void whatCannotBeTypedIsFoundInLists() {
    Ringing call = entered("9000600004", Language.ENGLISH);
    call.choose("Jobs").choose("By name of work");
    assertThat(call.words()).contains("press 1.").doesNotContain("Type");
    Ringing other = entered("9000600014", Language.ENGLISH);
    other.choose("My record").choose(house.say(Language.ENGLISH, "record.register"));
    assertThat(other.words()).startsWith("To write down your name, a person has to talk to you.");
  }

  @Test
  void starSaysItAgainAndZeroTwiceLeadsHome() {
    Ringing call = entered("9000600005", Language.ENGLISH);
    String menu = call.words();
    call.choose("Complaint").choose("New complaint");
    String categories = call.words();
    assertThat(call.press("*").words()).isEqualTo(categories);
    assertThat(call.press("0").words()).contains("New complaint: press 1.");
    assertThat(call.press("0").words()).isEqualTo(menu);
  }

  @Test
  void silenceIsAnsweredWithLessAndThenWithAPerson() {
    Ringing call = entered("9000600006", Language.ENGLISH);
    call.choose("Complaint");
    String menu = call.words();
    assertThat(call.silence().words()).isEqualTo(menu);
    assertThat(call.silence().words())
        .doesNotStartWith("Complaint")
        .contains("New complaint: press 1.");
    assertThat(call.silence().words()).startsWith("We heard no key.");
    assertThat(call.choose("Hear it again").words()).isEqualTo(menu);
    call.silence().silence().silence();
    assertThat(call.silence().ended()).isTrue();
    assertThat(call.words()).isEqualTo("We hear nothing. Ring us any time. Goodbye.");
  }

  @Test
  void theSameRequestTwiceIsOneHop() {
    Ringing call = entered("9000600007", Language.ENGLISH);
    String said = call.choose("Complaint").words();
    assertThat(call.repeat().words()).isEqualTo(said);
    assertThat(call.choose("New complaint").words()).isNotEqualTo(said);
  }

  @Test
  void whoIsThereIsPutThrough() {
    PhoneNumber staff = new PhoneNumber("+919000600099");
    house.persons().next(new Persons.Look.Wait(3, 5));
    house.persons().next(new Persons.Look.Ring(staff));
    house.persons().next(new Persons.Look.Ring(staff));
    Ringing call = entered("9000600008", Language.ENGLISH);
    call.choose("Talk to a person").choose("Either");
    assertThat(call.wants()).isEqualTo(new Wants.Turn(15));
    assertThat(call.words()).contains("You are number 3.", "about 5 minutes");
    assertThat(call.silence().wants()).isEqualTo(new Wants.Person(staff));
    assertThat(call.press(Marks.NOT_ANSWERED).wants()).isEqualTo(new Wants.Person(staff));
    assertThat(call.press(Marks.TALKED).ended()).isTrue();
    assertThat(call.words()).isEqualTo("Thank you for calling Pukar.");
    assertThat(house.persons().ends()).endsWith(Persons.End.NOT_ANSWERED, Persons.End.TALKED);
  }

  @Test
  void whoWaitsMayBeCalledBackInstead() {
    house.persons().next(new Persons.Look.Wait(2, 3));
    Ringing call = entered("9000600009", Language.ENGLISH);
    call.choose("Talk to a person").choose("A woman");
    assertThat(call.press("1").words()).contains("We will call you");
    assertThat(house.persons().ends()).endsWith(Persons.End.LEFT);
  }

  @Test
  void whereNobodyIsThereThatIsSaid() {
    Ringing call = entered("9000600010", Language.ENGLISH);
    call.choose("Talk to a person").choose("Either");
    assertThat(call.words()).startsWith("Nobody is free to talk just now.");
    assertThat(call.choose("Call me back").words()).contains("We will call you");
    Ringing other = entered("9000600011", Language.ENGLISH);
    other.choose("Talk to a person").choose("Either").choose("Say it now, after a tone");
    assertThat(other.words()).contains("New complaint: press 1.");
  }

  @Test
  void aSessionChangesDoors() {
    Call screen = house.entered("9000600012", Language.HINDI_LATIN);
    screen.choose(house.say(Language.HINDI_LATIN, "main.complaint"));
    screen.choose(house.say(Language.HINDI_LATIN, "complaint.new"));
    screen.drop();
    Ringing call = house.call("9000600012");
    call.choose(house.say(Language.HINDI, "resume.continue"));
    assertThat(call.words()).contains(house.say(Language.HINDI, "grievance.W") + ": 1 दबाइए।");
  }
}
