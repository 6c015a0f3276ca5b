import QtQuick

// Text in the wall's typeface.
Text {
    required property var look

    color: look.colors.white
    font.family: look.family
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
