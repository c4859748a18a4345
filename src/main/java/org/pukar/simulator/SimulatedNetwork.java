package org.pukar.simulator;

import java.time.Duration;

/// How the network that the phone pretends to be on behaves. Immutable.
///
/// @param serviceCode the code to dial, `*384*26#`
/// @param webhook the path of Africa's Talking's USSD webhook, to which the phone posts
/// @param shortCode the number to text, `26384`
/// @param textWebhook the path of Africa's Talking's SMS webhook, to which the phone's texts go
/// @param session how long a session may last at most
/// @param key how long the network waits for a key
public record SimulatedNetwork(
    String serviceCode,
    String webhook,
    String shortCode,
    String textWebhook,
    Duration session,
    Duration key) {

  /// What Indian networks commonly allow, and the demo's code, number and secret.
  public static final SimulatedNetwork DEMO =
      new SimulatedNetwork(
          "*384*26#",
          "/ussd/africastalking/demo",
          "26384",
          "/sms/africastalking/demo",
          Duration.ofSeconds(180),
          Duration.ofSeconds(30));

  public SimulatedNetwork {
    if (!serviceCode.matches("\\*[0-9*]+#")) {
      throw new IllegalArgumentException("a service code looks like *384*26#");
    }
    if (!shortCode.matches("[0-9]{3,15}")) {
      throw new IllegalArgumentException("a short code looks like 26384");
    }
  }

  /// A code that leads straight to the third option of the main menu, to show dialling through.
  String shortcut() {
    return serviceCode.substring(0, serviceCode.length() - 1) + "*3#";
  }
}
