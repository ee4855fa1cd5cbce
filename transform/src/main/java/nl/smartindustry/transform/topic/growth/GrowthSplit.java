package nl.smartindustry.transform.topic.growth;

import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.method.index.GrowthAccount;

/**
 * Growth of value added and what it rests on, log points; the account itself refuses parts that do
 * not add up.
 *
 * @param hours what hours worked add; the rest of labour is its composition
 */
record GrowthSplit(GrowthAccount account, double hours) {
  static GrowthSplit of(VolumeGrowth volume, FactorGrowth factors, Formula formula) {
    var account = GrowthAccount.of(volume.of(formula), factors.inputs());
    return new GrowthSplit(account, account.share(FactorGrowth.LABOUR) * factors.hours());
  }

  double labour() {
    return account.contribution(FactorGrowth.LABOUR);
  }

  double composition() {
    return labour() - hours;
  }

  double ictCapital() {
    return account.contribution(FactorGrowth.ICT_CAPITAL);
  }

  double otherCapital() {
    return account.contribution(FactorGrowth.OTHER_CAPITAL);
  }

  double multifactor() {
    return account.multifactor();
  }
}
