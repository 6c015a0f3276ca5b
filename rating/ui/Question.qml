import QtQuick
import QtQuick.Layouts

// Whose number, and one question.
ColumnLayout {
    id: question

    required property Look look
    required property var view
    property bool numbered: true

    spacing: 0

    Label {
        objectName: "number"
        Layout.fillWidth: true
        visible: question.numbered
        look: question.look
        size: question.look.px.lead
        text: question.view.number
        color: question.look.colors.red
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
    }
    Label {
        objectName: "question"
        Layout.fillWidth: true
        look: question.look
        size: question.look.px.question
        text: question.view.question
        font.weight: Font.Bold
        lineHeight: Math.ceil(size * 1.25)
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
        Accessible.name: question.view.number + ". " + text
    }
    Label {
        Layout.fillWidth: true
        visible: text !== "" && !question.look.large
        look: question.look
        size: question.look.px.detail
        text: question.view.lead
        color: question.look.colors.muted
        horizontalAlignment: Text.AlignHCenter
    }
}
