// attack: a nested class named like a part of the platform; must: REJECT; why: it could be taken for the meter
public class C43_MeterName implements Agent {
  static class Meter { int fuel = 1; }
  public String handle(String message, Context context) throws Exception {
    return message + new Meter().fuel;
  }
}
