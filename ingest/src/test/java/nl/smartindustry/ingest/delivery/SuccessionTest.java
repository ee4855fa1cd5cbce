package nl.smartindustry.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.Acceptance.Succession;
import nl.smartindustry.ingest.layout.Acceptance.Succession.AfterDefinitive;
import nl.smartindustry.ingest.layout.Acceptance.Succession.SameNumber;
import org.junit.jupiter.api.Test;

/** Which of several deliveries of one period counts. The content of a delivery is one letter. */
class SuccessionTest {
  private static final Succession USUAL = Succession.USUAL;

  @Test
  void aWithdrawnDeliveryCountsNoLongerAndTheOneBeforeStandsAgain() {
    var first = delivery("d1", 1, "D", "a", "2024-02-01");
    var second = superseding("d2", 2, "b", "d1");
    var notice = withdrawal("d3", 3, "d2");

    assertThat(counting(first, second)).containsExactly("d2");
    assertThat(counting(first, second, notice)).containsExactly("d1");
    assertThat(state("d2", first, second, notice)).isEqualTo(DeliveryState.WITHDRAWN);
    assertThat(state("d3", first, second, notice)).isEqualTo(DeliveryState.WITHDRAWAL);
  }

  @Test
  void whereAllIsWithdrawnNothingCounts() {
    assertThat(counting(delivery("d1", 1, "D", "a", ""), withdrawal("d2", 2, "d1"))).isEmpty();
  }

  @Test
  void aCopyIsWithdrawnWithItsOriginalUnlessItWasDeliveredAnew() {
    var original = delivery("d1", 1, "D", "a", "");
    var copy = delivery("d2", 2, "D", "a", "");
    var notice = withdrawal("d3", 3, "d1");
    var anew = delivery("d4", 4, "D", "a", "");

    assertThat(counting(original, copy, notice)).isEmpty();
    assertThat(counting(original, copy, notice, anew)).containsExactly("d4");
  }

  @Test
  void aWithdrawalOfWhatIsNotThereIsSaidAndHoldsWhenItComes() {
    var notice = withdrawal("d3", 3, "d2");

    assertThat(of(USUAL, notice).warnings())
        .containsExactly("Delivery 'd3': withdraws 'd2', which is not there (yet)");
    assertThat(counting(notice, delivery("d2", 2, "D", "a", ""))).isEmpty();
  }

  @Test
  void aWithdrawalCannotBeWithdrawn() {
    assertThatThrownBy(
            () ->
                counting(
                    delivery("d1", 1, "D", "a", ""),
                    withdrawal("d2", 2, "d1"),
                    withdrawal("d3", 3, "d2")))
        .hasMessageContaining("withdraws the withdrawal 'd2'");
  }

  @Test
  void aDefinitiveDeliveryStandsAfterAProvisionalOneCame() {
    var definitive = delivery("d1", 1, "D", "a", "");
    var provisional = delivery("d2", 2, "V", "b", "");

    assertThat(counting(definitive, provisional)).containsExactly("d1");
    assertThat(of(USUAL, definitive, provisional).warnings())
        .containsExactly("Delivery 'd2': passed by (is provisional, and 'd1' is definitive)");
    assertThat(state("d2", definitive, provisional)).isEqualTo(DeliveryState.PASSED_BY);
  }

  @Test
  void alsoWhenTheProvisionalOneNamesIt() {
    var definitive = delivery("d1", 1, "D", "a", "");
    var provisional = new Claims(2, "V", "d1", "", "1", true, "");

    assertThat(counting(definitive, of("d2", provisional, "b"))).containsExactly("d1");
  }

  @Test
  void aLayoutMaySayThatAProvisionalOneReplacesADefinitiveOne() {
    var replaces = new Succession(false, null, AfterDefinitive.REPLACES, null);

    var chosen = of(replaces, delivery("d1", 1, "D", "a", ""), delivery("d2", 2, "V", "b", ""));

    assertThat(chosen.active()).extracting(Delivery::id).containsExactly("d2");
    assertThat(chosen.warnings()).isEmpty();
  }

  @Test
  void fromProvisionalToDefinitiveNothingIsSaid() {
    var chosen =
        of(
            USUAL,
            delivery("d1", 1, "V", "a", "2024-02-01"),
            delivery("d2", 2, "N", "b", "2024-03-01"),
            delivery("d3", 3, "D", "c", "2024-04-01"));

    assertThat(chosen.active()).extracting(Delivery::id).containsExactly("d3");
    assertThat(chosen.warnings()).isEmpty();
    assertThat(chosen.states().values())
        .containsExactly(DeliveryState.SUPERSEDED, DeliveryState.SUPERSEDED, DeliveryState.ACTIVE);
  }

  @Test
  void anOlderDeliveryThatComesLaterIsPassedByAndSaid() {
    var chosen =
        of(
            USUAL,
            delivery("d2", 2, "D", "b", "2024-02-01"),
            delivery("d1", 1, "D", "a", "2024-03-01"));

    assertThat(chosen.active()).extracting(Delivery::id).containsExactly("d2");
    assertThat(chosen.warnings())
        .containsExactly(
            "Delivery 'd1': passed by (arrived after 'd2', which has a higher number)");
  }

  @Test
  void ofTwoWithOneNumberTheNewestCountsWhereTheLayoutSaysSo() {
    var newest = new Succession(false, SameNumber.NEWEST, null, null);
    var one = delivery("d1", 1, "D", "a", "2024-02-01");
    var other = delivery("d1-bis", 1, "D", "b", "2024-02-02");
    var sameDay = delivery("d1-ter", 1, "D", "c", "2024-02-02");

    var chosen = of(newest, one, other);

    assertThat(chosen.active()).extracting(Delivery::id).containsExactly("d1-bis");
    assertThat(chosen.states().get(one)).isEqualTo(DeliveryState.SUPERSEDED);
    assertThatThrownBy(() -> of(USUAL, one, other)).hasMessageContaining("both have number 1");
    assertThatThrownBy(() -> of(newest, one, other, sameDay))
        .hasMessageContaining("both have number 1");
  }

  @Test
  void aNameIsGivenOnce() {
    var here = delivery("d1", 1, "D", "a", "");
    var there = new Delivery("s", "2025", "d1", here.claims(), here.files());

    assertThatThrownBy(() -> of(USUAL, here, there))
        .hasMessage(
            "Delivery 'd1': is there twice, in 's/2024' and in 's/2025' (a name is given once)");
  }

  @Test
  void theOrderInWhichTheyAreLookedAtDoesNotMatter() {
    var all = new ArrayList<Delivery>();
    all.add(delivery("d1", 1, "D", "a", "2024-02-01"));
    all.add(superseding("d2", 2, "b", "d1"));
    all.add(delivery("d3", 3, "D", "b", "2024-02-05"));
    all.add(delivery("d4", 4, "V", "c", "2024-01-05"));
    all.add(withdrawal("d5", 5, "d2"));
    var expected = of(USUAL, all.toArray(Delivery[]::new));
    var random = new Random(11);

    for (int i = 0; i < 50; i++) {
      Collections.shuffle(all, random);
      assertThat(of(USUAL, all.toArray(Delivery[]::new))).isEqualTo(expected);
    }
  }

  private static List<String> counting(Delivery... deliveries) {
    return of(USUAL, deliveries).active().stream().map(Delivery::id).toList();
  }

  private static DeliveryState state(String id, Delivery... deliveries) {
    return of(USUAL, deliveries).states().entrySet().stream()
        .filter(one -> one.getKey().id().equals(id))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static ActiveDeliveries of(Succession rules, Delivery... deliveries) {
    var accept = new Acceptance(false, null, false, false, List.of(), rules);
    return ActiveDeliveries.of(List.of(deliveries), any -> accept);
  }

  private static Delivery delivery(
      String id, int number, String status, String content, String arrived) {
    return of(id, new Claims(number, status, "", "", "1", true, arrived), content);
  }

  private static Delivery superseding(String id, int number, String content, String other) {
    return of(id, new Claims(number, "D", other, "", "1", true, ""), content);
  }

  private static Delivery withdrawal(String id, int number, String other) {
    var claims = new Claims(number, "D", "", other, "", true, "");
    return new Delivery("s", "2024", id, claims, List.of());
  }

  private static Delivery of(String id, Claims claims, String content) {
    var file = new DeliveredFile(Path.of(id + ".csv"), new Expected(-1, -1, content));
    return new Delivery("s", "2024", id, claims, List.of(file));
  }
}
