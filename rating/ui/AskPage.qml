import QtQuick
import QtQuick.Layouts

// Was it good? Three answers of one size.
ColumnLayout {
    id: page

    required property QtObject rating
    required property Look look
    readonly property var ask: rating.shown.ask

    readonly property real wordsRoom: {
        let most = 0
        for (let place = 0; place < answers.count; place++)
            most = Math.max(most, answers.itemAt(place)?.wordsHeight ?? 0)
        return most
    }

    spacing: look.px.gap

    Question {
        Layout.fillWidth: true
        look: page.look
        view: page.ask
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.look.landscape ? 3 : 1
        columnSpacing: page.look.px.gap
        rowSpacing: page.look.px.gap
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            id: answers
            model: page.ask.answers
            Answer {
                required property var modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                look: page.look
                view: modelData
                wordsRoom: page.wordsRoom
                onTapped: page.rating.answer(view.code)
            }
        }
    }
}
