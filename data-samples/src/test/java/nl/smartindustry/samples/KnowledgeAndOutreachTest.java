package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Contacts, trainings, the innovation survey and education of a small country. */
class KnowledgeAndOutreachTest {
  private static final Path OUT = SampleFiles.COMMITTED;

  @Test
  void periodsOfTheInnovationSurveyOverlapByOneYear() {
    var earlier = delivered("innovation_survey/2020/innovation_survey-2020-2/cis_2020.csv");
    var later = delivered("innovation_survey/2022/innovation_survey-2022-2/cis_2022.csv");

    assertThat(earlier).allMatch(r -> r.get("van").equals("2018") && r.get("tot").equals("2020"));
    assertThat(later).allMatch(r -> r.get("van").equals("2020") && r.get("tot").equals("2022"));
  }

  @Test
  void aFinalFileHoldsEveryProvisionalAnswerAndMore() {
    var provisional = delivered("innovation_survey/2022/innovation_survey-2022-1/cis_2022.csv");
    var last = delivered("innovation_survey/2022/innovation_survey-2022-2/cis_2022.csv");

    assertThat(provisional).allMatch(r -> r.get("status").equals("V"));
    assertThat(last).allMatch(r -> r.get("status").equals("D"));
    assertThat(last.size()).isGreaterThan(provisional.size());
    assertThat(answers(last)).containsAll(answers(provisional));
  }

  private static List<String> answers(List<CSVRecord> records) {
    return records.stream().map(r -> r.get("beid") + r.get("inn_prod") + r.get("coop")).toList();
  }

  @Test
  void weightsOfInnovationAddUpToTheFrame() {
    var frame = SampleFiles.delivered(OUT, "register_frame", 2022, "abr_jaar_2022.csv");
    var last = delivered("innovation_survey/2022/innovation_survey-2022-2/cis_2022.csv");

    double weights =
        last.stream()
            .filter(r -> r.get("stratum").equals("242540"))
            .mapToDouble(r -> SampleFiles.number(r.get("oph_ent")))
            .sum();
    long enterprises =
        frame.stream()
            .filter(r -> r.get("sbi2008").matches("2[45].*") && r.get("gk").equals("40"))
            .count();
    assertThat(weights).isCloseTo(enterprises, within(0.001));
  }

  @Test
  void aboutSeventyPercentHaveNewProducts() {
    var last = delivered("innovation_survey/2022/innovation_survey-2022-2/cis_2022.csv");

    double share =
        last.stream().filter(r -> r.get("inn_prod").equals("1")).count() / (double) last.size();
    assertThat(share).isCloseTo(0.70, within(0.05));
    assertThat(last)
        .filteredOn(r -> r.get("inn_prod").equals("0"))
        .isNotEmpty()
        .allMatch(r -> r.get("sh_newmkt").equals("-1"));
  }

  @Test
  void theOctoberCountGrowsFromProvisionalToFinal() {
    var provisional = delivered("education/2023/education-2023-1/onderwijs_2023.csv");
    var last = delivered("education/2023/education-2023-2/onderwijs_2023.csv");

    assertThat(students(last)).isGreaterThan(students(provisional));
    assertThat(last).allMatch(r -> r.get("peildatum").equals("2023-10-01"));
    assertThat(last).extracting(r -> r.get("niveau")).contains("mbo", "hbo", "wo");
    assertThat(OUT.resolve("landing/education/2024/education-2024-2")).doesNotExist();
  }

  private static long students(List<CSVRecord> records) {
    return records.stream().mapToLong(r -> Long.parseLong(r.get("eerstejaars"))).sum();
  }

  @Test
  void namesOfLectoratesSayThatTheyAreMadeUp() throws IOException {
    var file = OUT.resolve("landing/lectorates/2024/lectorates-2024-1/lectoraten_2024.json");
    var lectorates = new ObjectMapper().readTree(file.toFile());

    assertThat(lectorates).isNotEmpty();
    for (var lectorate : lectorates) {
      assertThat(lectorate.get("naam").asText()).startsWith("synthetisch lectoraat ");
      assertThat(lectorate.get("instelling").asText()).startsWith("SYN-HBO-");
      assertThat(LocalDate.parse(lectorate.get("start").asText()))
          .isBefore(LocalDate.of(2025, 1, 1));
    }
  }

  @Test
  void onlyAnAssessmentHasAScoreAndOnlyAHubContactAHub() {
    var contacts = delivered("contacts/2024/contacts-2024-1/contacten.csv");

    assertThat(contacts).hasSizeGreaterThan(100);
    assertThat(contacts)
        .allMatch(r -> r.get("kanaal").equals("assessment") != r.get("assess_score").isEmpty());
    assertThat(contacts)
        .allMatch(r -> r.get("kanaal").matches("event|webinar") == r.get("hub_id").isEmpty());
    assertThat(contacts.stream().map(CSVRecord::toList).collect(Collectors.toSet()))
        .hasSameSizeAs(contacts);
  }

  @Test
  void trainingsAreGivenByFieldlabsOfTheRegister() {
    var trainings = delivered("trainings/2024/trainings-2024-1/trainingen.csv");

    assertThat(trainings)
        .hasSizeGreaterThan(20)
        .allMatch(r -> r.get("fieldlab_id").matches("FL0[0-1][0-9]"));
  }

  private static List<CSVRecord> delivered(String path) {
    return SampleFiles.records(OUT.resolve("landing").resolve(path), ';', StandardCharsets.UTF_8);
  }
}
