package org.pukar.grievances.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.yaml.YamlException;

/// The workflow that we ship, and those that are refused because a case could be stuck in them.
class WorkflowTest {
  private static final Path SHIPPED = Path.of("config", "workflow.yaml");
  private static final Set<String> ROLES = Set.of("agent", "officer", "supervisor");

  @TempDir Path folder;

  private static Workflow shipped() throws IOException {
    return WorkflowReader.read(SHIPPED, ROLES);
  }

  @Test
  void theOneWeShipIsFit() throws IOException {
    assertThat(shipped().begin()).isEqualTo("received");
    assertThat(shipped().state("closed").isOpen()).isFalse();
  }

  @Test
  void onlyTheWorkerConfirmsAndNothingIsClosedBeforeItIsConfirmedOrSheIsNotReached()
      throws IOException {
    for (State state : shipped().states()) {
      for (Act act : state.acts()) {
        if (act.to().equals("confirmed")) {
          assertThat(act.by()).as(state.name()).containsExactly(Act.WORKER);
        }
        if (act.to().equals("closed")) {
          assertThat(state.name()).isIn("confirmed", "silent");
          assertThat(act.needs()).contains(Need.CAUSE);
        }
      }
    }
  }

  @Test
  void fromEveryStateBeforeItsEndSheMayWithdrawOrSayWhetherItIsSettled() throws IOException {
    for (State state : shipped().states()) {
      List<String> who = state.acts().stream().flatMap(act -> act.by().stream()).toList();
      boolean isOurs = state.name().equals("confirmed");
      assertThat(who.contains(Act.WORKER)).as(state.name()).isEqualTo(!isOurs);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {within: PT1H, acts: {}}                                          | dead end
          {acts: {end: {to: over, by: [officer]}}}                          | no clock
          {within: PT1H, acts: {end: {to: nowhere, by: [officer]}}}         | which is no state
          {within: PT1H, acts: {end: {to: over, by: [nobody]}}}             | is no role
          {within: PT1H, acts: {end: {to: over, by: []}}}                   | nobody may
          {within: PT1H, acts: {end: {to: over, by: [worker]}}}             | nobody but others
          {within: PT1H, acts: {end: {to: over, by: [officer], needs: [x]}}}| nothing that an act can need
          {within: soon, acts: {end: {to: over, by: [officer]}}}            | no duration
          """)
  void whereACaseCouldBeStuckIsRefused(String first, String fault) throws IOException {
    Path file = folder.resolve("workflow.yaml");
    Files.writeString(
        file, "begin: first\nstates:\n  first: " + first + "\n  over: {open: no, acts: {}}\n");
    assertThatThrownBy(() -> WorkflowReader.read(file, ROLES))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(fault);
  }

  @Test
  void whatIsNeverReachedIsRefused() throws IOException {
    Path file = folder.resolve("workflow.yaml");
    Files.writeString(
        file,
        """
        begin: first
        states:
          first: {within: PT1H, acts: {end: {to: over, by: [officer]}}}
          lonely: {within: PT1H, acts: {end: {to: over, by: [officer]}}}
          over: {open: no, acts: {}}
        """);
    assertThatThrownBy(() -> WorkflowReader.read(file, ROLES))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("`lonely` is never reached");
  }
}
