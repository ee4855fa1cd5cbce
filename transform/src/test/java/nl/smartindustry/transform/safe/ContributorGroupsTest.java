package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.smartindustry.transform.safe.DisclosureClass.Changed;
import nl.smartindustry.transform.safe.DisclosureClass.Group;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.VintageCell.Rests;
import org.junit.jupiter.api.Test;

/** Who changed a figure between two releases. */
class ContributorGroupsTest {
  private static final DisclosureClass RULE =
      new DisclosureClass("D", 3, 3, 0.5, 10.0, new Group(0.9, 0), 0);

  @Test
  void theyAreReadAsTheyWereWritten() {
    var groups = amounts(40, 0, 0);
    groups.add(ContributorGroups.of("x"), 0.1);

    assertThat(ContributorGroups.parse(groups.text())).isEqualTo(groups);
    assertThat(ContributorGroups.parse("")).isEqualTo(new ContributorGroups());
  }

  @Test
  void thoseThatChangedAreCountedAndNeverTooMany() {
    var before = amounts(100, 0, 0);

    assertThat(amounts(100, 0, 0).changedFrom(before, true).enterprises()).isZero();
    assertThat(amounts(100, 1, 5).changedFrom(before, true).enterprises()).isEqualTo(1);
    assertThat(amounts(100, 10, 5).changedFrom(before, true).enterprises()).isBetween(7L, 10L);
  }

  @Test
  void theLargestChangeIsKnown() {
    var after = amounts(100, 10, 5);
    after.add(ContributorGroups.of("e50"), 1000);

    var changed = after.changedFrom(amounts(100, 0, 0), false);

    assertThat(changed.byEnterprise().first()).isBetween(1000.0, 1005.0);
  }

  @Test
  void aDifferenceOfTooFewReveals() {
    assertThat(changed(amounts(100, 0, 0))).isEqualTo(Changed.NOBODY);
    assertThat(changed(amounts(100, 2, 5))).isEqualTo(Changed.TOO_FEW);
    assertThat(changed(amounts(100, 20, 5))).isEqualTo(Changed.MANY);
  }

  @Test
  void aDifferenceThatOneDominatesReveals() {
    var after = amounts(100, 20, 5);
    after.add(ContributorGroups.of("e50"), 1000);

    assertThat(changed(after)).isEqualTo(Changed.TOO_FEW);
  }

  @Test
  void laterAnswersThatAllSayTheSameReveal() {
    assertThat(answered(20, 0)).as("no").isEqualTo(Changed.TOO_FEW);
    assertThat(answered(20, 20)).as("yes").isEqualTo(Changed.TOO_FEW);
    assertThat(answered(20, 10)).isEqualTo(Changed.MANY);
    assertThat(answered(0, 0)).isEqualTo(Changed.NOBODY);
  }

  @Test
  void whereTheyAreNotKnownOnlyThoseThatCameOrWentCount() {
    var now = Support.count("n", 20);

    assertThat(RULE.changed(now, new Rests(20, 20, null, null))).isEqualTo(Changed.TOO_FEW);
    assertThat(RULE.changed(now, new Rests(15, 15, null, null))).isEqualTo(Changed.MANY);
  }

  @Test
  void aFactIsChangedByNobody() {
    assertThat(RULE.changed(Support.FACT, new Rests(20, 0, null, null))).isEqualTo(Changed.NOBODY);
  }

  private static Changed changed(ContributorGroups after) {
    var two = new Contributions.Largest(1, 1);
    var put = new Contributions(100, 100, 1000, two, two).in(after);
    return RULE.changed(Support.amount("a", put), new Rests(1, 100, amounts(100, 0, 0), null));
  }

  /** A hundred answered, half of them yes; later so many more, of whom some say yes. */
  private static Changed answered(int more, int yes) {
    var some = ones(50);
    IntStream.range(100, 100 + yes).forEach(i -> some.add(ContributorGroups.of("e" + i), 1));
    var support =
        Support.share(
            new Ingredient("yes", Contributions.count(50 + yes).in(some)),
            new Ingredient("all", Contributions.count(100 + more).in(ones(100 + more))));
    return RULE.changed(support, new Rests(50, 50, ones(50), ones(100)));
  }

  private static ContributorGroups ones(int many) {
    var groups = new ContributorGroups();
    IntStream.range(0, many).forEach(i -> groups.add(ContributorGroups.of("e" + i), 1));
    return groups;
  }

  /** So many put in ten each, and the first of them some more. */
  private static ContributorGroups amounts(int many, int changed, double more) {
    var groups = new ContributorGroups();
    IntStream.range(0, many)
        .forEach(i -> groups.add(ContributorGroups.of("e" + i), i < changed ? 10 + more : 10));
    return groups;
  }
}
