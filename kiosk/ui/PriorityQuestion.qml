pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

// Asked once, plainly; "none" stands until somebody says otherwise.
ColumnLayout {
    id: question

    required property QtObject kiosk
    required property Look look
    required property var choices

    spacing: 0

    Label {
        Layout.fillWidth: true
        look: question.look
        size: question.look.px.lead
        text: question.kiosk.words["priority.question"]
        font.weight: Font.DemiBold
    }
    Label {
        Layout.fillWidth: true
        look: question.look
        text: question.kiosk.words["priority.lead"]
        color: question.look.colors.muted
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: question.look.px.gap
        columns: question.look.narrow ? 1 : 2
        columnSpacing: question.look.px.gap
        rowSpacing: question.look.px.gap
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: question.choices.length
            PriorityChoice {
                required property int index
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                look: question.look
                choice: question.choices[index] ?? blank
                onTapped: question.kiosk.choose_priority(choice.code)
            }
        }
    }
}
