import QtQuick
import QtQuick.Layouts

// One question a page.
ColumnLayout {
    id: question

    required property Look look
    property string text
    property string lead

    spacing: 0
    Layout.fillWidth: true

    Label {
        objectName: "question"
        Layout.fillWidth: true
        look: question.look
        size: question.look.px.question
        text: question.text
        font.weight: Font.Bold
        lineHeight: Math.ceil(size * 1.3)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        look: question.look
        size: question.look.px.lead
        text: question.lead
        color: question.look.colors.muted
    }
}
